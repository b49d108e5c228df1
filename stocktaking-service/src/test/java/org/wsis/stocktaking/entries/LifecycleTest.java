package org.wsis.stocktaking.entries;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.decide;
import static org.wsis.stocktaking.entries.SomeEntry.json;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;
import static org.wsis.stocktaking.entries.SomeEntry.participant;
import static org.wsis.stocktaking.entries.SomeEntry.published;
import static org.wsis.stocktaking.entries.SomeEntry.uniqueTitle;

/// The ways of an entry: draft, change of what is public, removal, merging.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class LifecycleTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID grace = UUID.randomUUID();

    @Test
    void a_draft_may_leave_out_anything_and_is_seen_by_its_owner_only() {
        var id = UUID.randomUUID();
        participant(ada)
                .body("{\"language\": \"fr\", \"title\": \"À suivre\"}")
                .put(API + "/entries/{id}/draft", id)
                .then()
                .statusCode(200)
                .body("state", is("DRAFT"));

        participant(ada).get(API + "/my-entries").then().body("items.title", contains("À suivre"));
        moderator().get(API + "/entries/{id}", id).then().statusCode(404);
        given().get(API + "/entries/{id}", id).then().statusCode(404);
        participant(grace)
                .body("{}")
                .put(API + "/entries/{id}/draft", id)
                .then()
                .statusCode(409);
    }

    @Test
    void a_draft_breaks_no_limit() {
        participant(ada)
                .body("{\"title\": \"" + "x".repeat(201) + "\", \"partners\": [{\"name\": \"\", \"country\": \"QQ\"}]}")
                .put(API + "/entries/{id}/draft", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/title", "/partners/0/country"));
    }

    @Test
    void a_draft_is_sent_when_it_is_complete() {
        var id = UUID.randomUUID();
        participant(ada).body("{}").put(API + "/entries/{id}/draft", id).then().statusCode(200);
        participant(ada)
                .header("If-Match", etag(id))
                .body(json(uniqueTitle()))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"));
    }

    @Test
    void a_change_of_a_published_entry_shows_only_when_it_is_published() {
        var id = published(ada);
        var before = given().get(API + "/entries/{id}", id).jsonPath().getString("title");
        var after = uniqueTitle();
        change(id, json(after)).statusCode(200).body("state", is("PUBLISHED")).body("revision", is("SUBMITTED"));

        given().get(API + "/entries/{id}", id).then().body("title", is(before)).body("number", is(1));
        moderator().get(API + "/review-queue?limit=200").then().body("items.id", hasItem(id.toString()));

        decide(id, "PUBLISH", "");
        given().get(API + "/entries/{id}", id).then().body("title", is(after)).body("number", is(2));
        given().get(API + "/entries/{id}/versions", id)
                .then()
                .body("items.number", contains(2, 1))
                .body("items.content.title", contains(after, before));
    }

    @Test
    void a_refused_or_discarded_change_leaves_the_public_version_as_it_was() {
        var id = published(ada);
        var before = given().get(API + "/entries/{id}", id).jsonPath().getString("title");
        change(id, json(uniqueTitle()));
        decide(id, "REJECT", "The old text was right.");
        participant(ada)
                .get(API + "/entries/{id}", id)
                .then()
                .body("title", is(before))
                .body("revision", nullValue())
                .body("state", is("PUBLISHED"));

        change(id, json(uniqueTitle()));
        participant(ada)
                .header("If-Match", etag(id))
                .delete(API + "/entries/{id}/draft", id)
                .then()
                .statusCode(200)
                .body("title", is(before))
                .body("revision", nullValue());
    }

    @Test
    void a_returned_change_is_mended_and_sent_again() {
        var id = published(ada);
        change(id, json(uniqueTitle()));
        decide(id, "RETURN", "Say how many villages.");
        participant(ada).get(API + "/entries/{id}", id).then().body("revision", is("RETURNED"));
        change(id, json(uniqueTitle())).body("revision", is("SUBMITTED"));
    }

    @Test
    void what_was_taken_down_tells_why_and_can_be_brought_back() {
        var id = published(ada);
        decide(id, "TAKE_DOWN", "The website sells watches.");
        given().get(API + "/entries/{id}", id)
                .then()
                .statusCode(410)
                .body("type", is("/problems#ENTRY_TAKEN_DOWN"))
                .body("detail", containsString("The website sells watches."));
        given().get(API + "/entries?limit=200").then().body("items.id", not(hasItem(id.toString())));
        participant(ada)
                .post(API + "/entries/{id}/withdrawal", id)
                .then()
                .statusCode(409)
                .body("type", is("/problems#ENTRY_NOT_OPEN_FOR_CHANGES"));

        decide(id, "RESTORE", "The website was another one.");
        given().get(API + "/entries/{id}", id).then().statusCode(200).body("number", is(1));
    }

    @Test
    void the_address_of_a_merged_entry_leads_to_the_other() {
        var twin = published(ada);
        var original = published(grace);
        var merge = "{\"decision\": \"MERGE\", \"reason\": \"The same.\", \"into\": \"" + original + "\"}";
        moderator()
                .header("If-Match", "*")
                .body(merge.replace(original.toString(), twin.toString()))
                .post(API + "/entries/{id}/decisions", twin)
                .then()
                .statusCode(409)
                .body("type", is("/problems#ENTRY_IS_THE_SAME"));
        moderator()
                .header("If-Match", "*")
                .body(merge)
                .post(API + "/entries/{id}/decisions", twin)
                .then()
                .statusCode(200)
                .body("state", is("MERGED"));

        given().redirects()
                .follow(false)
                .get(API + "/entries/{id}", twin)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/entries/" + original));
        given().get("/en/stocktaking/entries/{id}", twin).then().statusCode(200);
    }

    @Test
    void linkages_and_translations_agree_with_what_is_chosen() {
        var content = json(uniqueTitle()).replace("\"coverage\"", """
                        "linkages": [{"actionLine": "C3", "sdg": 4, "rationale": "Schools read."},
                                     {"actionLine": "C9", "sdg": 4, "rationale": "x"},
                                     {"actionLine": "C3", "sdg": 4, "gdcObjective": 1, "rationale": "x"},
                                     {"actionLine": "C3", "gdcObjective": 2, "rationale": "x"}],
                        "translations": [{"language": "fr", "title": "Salles", "description": "Quarante."},
                                         {"language": "en", "title": "Rooms", "description": "Again."}],
                        "coverage\"""");
        participant(ada)
                .body(content)
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/linkages/1", "/linkages/2", "/linkages/3", "/translations/1/language"));
    }

    private ValidatableResponse change(UUID id, String content) {
        return participant(ada)
                .header("If-Match", etag(id))
                .body(content)
                .put(API + "/entries/{id}", id)
                .then();
    }

    private String etag(UUID id) {
        return participant(ada).get(API + "/entries/{id}", id).header("ETag");
    }
}
