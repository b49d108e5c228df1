package org.wsis.stocktaking.entries;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;

/// Entries and people for the tests; each test makes its own.
public final class SomeEntry {

    public static final String API = "/api/stocktaking/v1";

    private SomeEntry() {}

    public static String json(String title) {
        return """
                {
                  "language": "en", "title": "%s", "description": "Forty village libraries share one catalogue.",
                  "activityType": "PROJECT",
                  "organization": {"name": "Sample Library Network", "country": "ML", "stakeholderType": "CIVIL_SOCIETY"},
                  "actionLines": ["C7-ELEA", "C3"], "sdgs": [9, 4], "gdcObjectives": [1],
                  "coverage": "NATIONAL", "status": "ONGOING", "startDate": "2024-03-01",
                  "website": "https://reading-rooms.example", "consentToPublish": true, "sample": true
                }
                """.formatted(title);
    }

    public static String uniqueTitle() {
        return "Village Reading Rooms " + UUID.randomUUID();
    }

    public static RequestSpecification as(UUID person, String... roles) {
        return given().auth()
                .oauth2(Tokens.signed().subject(person).roles(roles).build())
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification participant(UUID person) {
        return as(person, "participant");
    }

    public static RequestSpecification moderator() {
        return as(UUID.randomUUID(), "participant", "moderator");
    }

    /// Sent by this person, waits for its decision.
    public static UUID submitted(UUID owner) {
        var id = UUID.randomUUID();
        participant(owner)
                .body(json(uniqueTitle()))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);
        return id;
    }

    public static UUID published(UUID owner) {
        var id = submitted(owner);
        decide(id, "PUBLISH", "");
        return id;
    }

    public static void decide(UUID id, String decision, String reason) {
        moderator()
                .header("If-Match", "*")
                .body("{\"decision\": \"" + decision + "\", \"reason\": \"" + reason + "\"}")
                .post(API + "/entries/{id}/decisions", id)
                .then()
                .statusCode(200);
    }
}
