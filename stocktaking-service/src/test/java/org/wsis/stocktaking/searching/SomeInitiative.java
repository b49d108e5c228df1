package org.wsis.stocktaking.searching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static org.wsis.stocktaking.entries.SomeEntry.API;

/// An initiative in the making, and the searches that should find it.
final class SomeInitiative {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> body = new TreeMap<>(Map.of(
            "language", "en",
            "description", "It works.",
            "activityType", "PROJECT",
            "actionLines", List.of("C3"),
            "sdgs", List.of(4),
            "coverage", "NATIONAL",
            "status", "ONGOING",
            "startDate", "2024-03-01",
            "consentToPublish", true,
            "sample", true));
    private final Map<String, Object> organization =
            new TreeMap<>(Map.of("country", "ML", "stakeholderType", "CIVIL_SOCIETY"));
    private final UUID owner = UUID.randomUUID();

    private SomeInitiative(String title) {
        body.put("title", title);
        organization.put("name", "Sample " + word());
    }

    static SomeInitiative called(String title) {
        return new SomeInitiative(title);
    }

    /// A word that stands nowhere else, of letters alone.
    static String word() {
        return ThreadLocalRandom.current()
                .ints(14, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    SomeInitiative with(String member, Object value) {
        body.put(member, value);
        return this;
    }

    SomeInitiative of(String member, Object value) {
        organization.put(member, value);
        return this;
    }

    UUID published() {
        var id = UUID.randomUUID();
        body.put("organization", organization);
        SomeEntry.participant(owner)
                .body(json())
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);
        SomeEntry.decide(id, "PUBLISH", "");
        return id;
    }

    void withdrawn(UUID id) {
        SomeEntry.participant(owner)
                .post(API + "/entries/{id}/withdrawal", id)
                .then()
                .statusCode(204);
    }

    static ValidatableResponse search(String language, Map<String, ?> parameters) {
        return given().header("Accept-Language", language)
                .queryParams(parameters)
                .get(API + "/entries")
                .then();
    }

    static List<String> found(String language, String words) {
        return search(language, Map.of("q", words, "limit", 200))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private String json() {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
