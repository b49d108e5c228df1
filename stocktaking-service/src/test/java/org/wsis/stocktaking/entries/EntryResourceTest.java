package org.wsis.stocktaking.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.decide;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;
import static org.wsis.stocktaking.entries.SomeEntry.participant;
import static org.wsis.stocktaking.entries.SomeEntry.published;
import static org.wsis.stocktaking.entries.SomeEntry.submitted;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EntryResourceTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID grace = UUID.randomUUID();

    @Test
    void a_submitted_entry_waits_and_only_its_owner_and_moderators_see_it() {
        var id = submitted(ada);

        participant(ada)
                .get(API + "/entries/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", is("SUBMITTED"))
                .body("reference", matchesPattern("S-[0-9]{4}-[0-9]{5,}"))
                .body("actionLines", contains("C3", "C7-ELEA"))
                .body("sdgs", contains(4, 9));
        moderator().get(API + "/entries/{id}", id).then().statusCode(200);
        given().get(API + "/entries/{id}", id).then().statusCode(404);
        participant(grace)
                .get(API + "/entries/{id}", id)
                .then()
                .statusCode(404)
                .body("type", is("/problems#ENTRY_NOT_FOUND"));
    }

    @Test
    void a_published_entry_is_public_and_names_no_person() {
        var id = published(ada);

        given().get(API + "/entries/{id}", id)
                .then()
                .statusCode(200)
                .body("title", containsString("Village Reading Rooms"))
                .body("owner", nullValue())
                .body("state", nullValue());
        given().get(API + "/entries?limit=200").then().statusCode(200).body("items.id", hasItem(id.toString()));
    }

    @Test
    void sending_the_same_submission_again_submits_once() {
        var id = UUID.randomUUID();
        var title = SomeEntry.uniqueTitle();
        var first = participant(ada).body(SomeEntry.json(title)).put(API + "/entries/{id}", id);
        var again = participant(ada).body(SomeEntry.json(title)).put(API + "/entries/{id}", id);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("reference"))
                .isEqualTo(first.jsonPath().getString("reference"));
    }

    @Test
    void twenty_simultaneous_submissions_of_the_same_id_make_one_entry() throws Exception {
        var id = UUID.randomUUID();
        var title = SomeEntry.uniqueTitle();
        var sends = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(_ -> () -> participant(ada)
                        .body(SomeEntry.json(title))
                        .put(API + "/entries/{id}", id)
                        .statusCode())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(sends)) {
                assertThat(answer.get()).isIn(200, 409);
            }
        }
        participant(ada).get(API + "/my-entries").then().body("items.size()", is(1));
    }

    @Test
    void an_id_taken_by_somebody_else_is_refused() {
        var id = submitted(ada);
        participant(grace)
                .body(SomeEntry.json(SomeEntry.uniqueTitle()))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(409)
                .body("type", is("/problems#ENTRY_ID_TAKEN"));
    }

    @Test
    void the_same_title_of_the_same_organization_is_refused_whatever_its_case() {
        var title = SomeEntry.uniqueTitle();
        participant(ada)
                .body(SomeEntry.json(title))
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(200);
        participant(grace)
                .body(SomeEntry.json(title.toUpperCase(java.util.Locale.ROOT)))
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", is("/problems#ENTRY_ALREADY_IN_REGISTER"));
    }

    @Test
    void a_returned_entry_is_corrected_with_its_version_and_waits_again() {
        var id = submitted(ada);
        decide(id, "RETURN", "Name the beneficiaries.");
        participant(ada)
                .get(API + "/entries/{id}/decisions", id)
                .then()
                .body("items.decision", contains("RETURN"))
                .body("items[0].reason", is("Name the beneficiaries."))
                .body("items[0].officer", nullValue());
        participant(grace).get(API + "/entries/{id}/decisions", id).then().statusCode(404);

        var etag = participant(ada).get(API + "/entries/{id}", id).header("ETag");
        var correction = SomeEntry.json(SomeEntry.uniqueTitle());
        participant(ada).body(correction).put(API + "/entries/{id}", id).then().statusCode(428);
        participant(ada)
                .header("If-Match", "\"0\"")
                .body(correction)
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(412)
                .body("type", is("/problems#VERSION_OUTDATED"));
        participant(ada)
                .header("If-Match", etag)
                .body(correction)
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"));
    }

    @Test
    void of_ten_moderators_deciding_at_once_one_decides() throws Exception {
        var id = submitted(ada);
        var etag = moderator().get(API + "/entries/{id}", id).header("ETag");
        var decisions = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(n -> () -> moderator()
                        .header("If-Match", etag)
                        .body(
                                n % 2 == 0
                                        ? "{\"decision\": \"PUBLISH\"}"
                                        : "{\"decision\": \"REJECT\", \"reason\": \"no\"}")
                        .post(API + "/entries/{id}/decisions", id)
                        .statusCode())
                .toList();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(decisions)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        moderator().get(API + "/entries/{id}/decisions", id).then().body("items.size()", is(1));
    }

    @Test
    void a_decision_needs_the_version_a_reason_and_somebody_else() {
        var id = submitted(ada);
        var url = API + "/entries/" + id + "/decisions";
        moderator().body("{\"decision\": \"PUBLISH\"}").post(url).then().statusCode(428);
        moderator()
                .header("If-Match", "*")
                .body("{\"decision\": \"REJECT\", \"reason\": \"  \"}")
                .post(url)
                .then()
                .statusCode(400)
                .body("type", is("/problems#DECISION_WITHOUT_REASON"));
        SomeEntry.as(ada, "participant", "moderator")
                .header("If-Match", "*")
                .body("{\"decision\": \"PUBLISH\"}")
                .post(url)
                .then()
                .statusCode(403)
                .body("type", is("/problems#ENTRY_IS_YOUR_OWN"));
        participant(grace)
                .header("If-Match", "*")
                .body("{\"decision\": \"PUBLISH\"}")
                .post(url)
                .then()
                .statusCode(403);
        decide(id, "REJECT", "Not an initiative.");
        moderator()
                .header("If-Match", "*")
                .body("{\"decision\": \"PUBLISH\"}")
                .post(url)
                .then()
                .statusCode(409)
                .body("type", is("/problems#ENTRY_NOT_UNDER_REVIEW"));
    }

    @Test
    void a_withdrawn_entry_leaves_the_register_and_may_be_sent_anew() {
        var id = published(ada);
        String title = given().get(API + "/entries/{id}", id).jsonPath().getString("title");
        participant(grace).post(API + "/entries/{id}/withdrawal", id).then().statusCode(404);
        participant(ada).post(API + "/entries/{id}/withdrawal", id).then().statusCode(204);
        participant(ada).post(API + "/entries/{id}/withdrawal", id).then().statusCode(204);
        given().get(API + "/entries/{id}", id)
                .then()
                .statusCode(410)
                .body("type", is("/problems#ENTRY_WITHDRAWN"))
                .body("title", is("The entry was withdrawn by its owner"));
        given().get(API + "/entries?limit=200").then().body("items.id", not(hasItem(id.toString())));
        participant(grace)
                .body(SomeEntry.json(title))
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    @Test
    void every_entry_is_reached_page_by_page_and_none_twice() {
        var mine = List.of(published(ada), published(ada), published(ada), published(ada), published(ada));
        var seen = new ArrayList<String>();
        var next = API + "/entries?limit=2";
        while (next != null) {
            var answer = given().get(next);
            seen.addAll(answer.jsonPath().getList("items.id", String.class));
            var cursor = answer.jsonPath().getString("next");
            next = cursor == null ? null : API + "/entries?limit=2&cursor=" + cursor;
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(mine.stream().map(UUID::toString).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no title                | "title": "%s"               | "title": " "                     | /title
            a title of wide spaces  | "title": "%s"               | "title": "\\u3000\\u2003"        | /title
            a title with U+0000     | "title": "%s"               | "title": "a\\u0000b"             | /title
            a title too long        | "title": "%s"               | "title": "LONG"                  | /title
            no country              | "country": "ML",            |                                  | /organization/country
            an unknown country      | "country": "ML"             | "country": "XX"                  | /organization/country
            an unknown action line  | "C3"                        | "C12"                            | /actionLines/1
            no action line          | ["C7-ELEA", "C3"]           | []                               | /actionLines
            an unknown goal         | [9, 4]                      | [18]                             | /sdgs/0
            an end before the start | "startDate": "2024-03-01"   | "startDate": "2024-03-01", "endDate": "2024-02-01" | /endDate
            a website that is none  | https://reading-rooms.example | javascript:alert(1)            | /website
            no consent              | "consentToPublish": true    | "consentToPublish": false        | /consentToPublish
            """)
    void what_is_wrong_is_named(String reason, String right, String wrong, String pointer) {
        var title = SomeEntry.uniqueTitle();
        var body = SomeEntry.json(title)
                .replace(right.formatted(title), wrong == null ? "" : wrong.replace("LONG", "x".repeat(201)));
        participant(ada)
                .body(body)
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        participant(ada).get(API + "/my-entries").then().body("items.size()", is(0));
    }

    @Test
    void all_that_is_wrong_is_named_at_once_in_the_language_asked_for() {
        participant(ada)
                .header("Accept-Language", "fr")
                .body("{}")
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.size()", is(11))
                .body("errors.detail", hasItem("Saisissez le titre de l’initiative"));
    }

    @Test
    void without_a_token_nothing_is_submitted_and_no_queue_is_seen() {
        given().contentType(ContentType.JSON)
                .body(SomeEntry.json("x"))
                .put(API + "/entries/{id}", UUID.randomUUID())
                .then()
                .statusCode(401);
        given().get(API + "/my-entries").then().statusCode(401);
        given().get(API + "/review-queue").then().statusCode(401);
        participant(ada).get(API + "/review-queue").then().statusCode(403);
        moderator().get(API + "/review-queue").then().statusCode(200);
    }
}
