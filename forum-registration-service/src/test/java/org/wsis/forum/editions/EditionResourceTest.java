package org.wsis.forum.editions;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EditionResourceTest {

    private static final String EDITIONS = "/api/forum/v1/editions";
    private static final String EDITION = EDITIONS + "/{year}";

    @Test
    void an_announced_edition_is_there_for_everyone() {
        var year = SomeEdition.year();
        officer()
                .body(SomeEdition.OF_ONE_WEEK)
                .put(EDITION, year)
                .then()
                .statusCode(201)
                .header("Location", endsWith(EDITIONS + "/" + year))
                .header("ETag", is("\"1\""));
        given().get(EDITION, year)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("year", is(year))
                .body("version", is(1))
                .body("name.keySet()", contains("en", "fr"))
                .body("startsOn", is("2031-07-06"))
                .body("endsOn", is("2031-07-10"))
                .body("venue", is("Geneva"))
                .body("windows.name", contains("PRIZE_VOTE"))
                .body("windows[0].opensAt", is("2031-03-01T08:00:00Z"))
                .body("windows[0].closesAt", is("2031-04-14T21:00:00Z"))
                .body("sample", is(false));
        given().header("If-None-Match", "\"1\"").get(EDITION, year).then().statusCode(304);
    }

    @Test
    void sending_an_announcement_again_changes_nothing() {
        var year = SomeEdition.year();
        for (var status : new int[] {201, 200, 200}) {
            officer()
                    .header("If-None-Match", "*")
                    .body(SomeEdition.OF_ONE_WEEK)
                    .put(EDITION, year)
                    .then()
                    .statusCode(status)
                    .header("ETag", is("\"1\""));
        }
    }

    @Test
    void an_instant_is_kept_to_the_microsecond_and_answered_as_it_is_kept() {
        var year = SomeEdition.year();
        var precise = SomeEdition.OF_ONE_WEEK.replace("2031-04-14T21:00:00Z", "2031-04-14T21:00:00.123456789Z");
        for (var status : new int[] {201, 200}) {
            officer()
                    .body(precise)
                    .put(EDITION, year)
                    .then()
                    .statusCode(status)
                    .body("windows.closesAt", contains("2031-04-14T21:00:00.123456Z"));
        }
        given().get(EDITION, year).then().body("windows.closesAt", contains("2031-04-14T21:00:00.123456Z"));
    }

    @Test
    void a_change_needs_the_version_it_was_made_from() {
        var year = SomeEdition.year();
        officer().body(SomeEdition.OF_ONE_WEEK).put(EDITION, year).then().statusCode(201);
        var extended = SomeEdition.OF_ONE_WEEK.replace("2031-04-14T21", "2031-04-21T21");

        refused(officer().body(extended).put(EDITION, year).then(), 428, "VERSION_REQUIRED");
        refused(
                officer()
                        .header("If-None-Match", "*")
                        .body(extended)
                        .put(EDITION, year)
                        .then(),
                412,
                "VERSION_OUTDATED");
        refused(
                officer()
                        .header("If-Match", "\"7\"")
                        .body(extended)
                        .put(EDITION, year)
                        .then(),
                412,
                "VERSION_OUTDATED");
        for (var again = 0; again < 2; again++) {
            officer()
                    .header("If-Match", "\"1\"")
                    .body(extended)
                    .put(EDITION, year)
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"2\""))
                    .body("windows[0].closesAt", is("2031-04-21T21:00:00Z"));
        }
        given().get(EDITION, year).then().body("windows.closesAt", contains("2031-04-21T21:00:00Z"));
    }

    @Test
    void an_edition_that_is_not_there_cannot_be_changed() {
        refused(
                officer()
                        .header("If-Match", "\"1\"")
                        .body(SomeEdition.OF_ONE_WEEK)
                        .put(EDITION, SomeEdition.year())
                        .then(),
                412,
                "VERSION_OUTDATED");
    }

    @Test
    void of_twenty_officers_who_change_the_same_version_exactly_one_does() throws Exception {
        var year = SomeEdition.year();
        officer().body(SomeEdition.OF_ONE_WEEK).put(EDITION, year).then().statusCode(201);
        var changes = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(n -> () -> officer()
                        .header("If-Match", "\"1\"")
                        .body(SomeEdition.OF_ONE_WEEK.replace("Geneva", "Hall " + n))
                        .put(EDITION, year)
                        .statusCode())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(changes);
            assertThat(answers).extracting(answer -> answer.resultNow()).containsOnly(200, 412);
            assertThat(answers).filteredOn(answer -> answer.resultNow() == 200).hasSize(1);
        }
        given().get(EDITION, year).then().body("version", is(2));
    }

    @Test
    void of_ten_officers_who_announce_the_same_year_exactly_one_does() throws Exception {
        var year = SomeEdition.year();
        var announcements = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(n -> () -> officer()
                        .header("If-None-Match", "*")
                        .body(SomeEdition.OF_ONE_WEEK.replace("Geneva", "Hall " + n))
                        .put(EDITION, year)
                        .statusCode())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(announcements);
            assertThat(answers).extracting(answer -> answer.resultNow()).isSubsetOf(201, 409, 412);
            assertThat(answers).filteredOn(answer -> answer.resultNow() == 201).hasSize(1);
        }
    }

    @Test
    void every_version_is_kept_with_its_officer() {
        var year = SomeEdition.year();
        var ada = UUID.randomUUID();
        var grace = UUID.randomUUID();
        officer(ada).body(SomeEdition.OF_ONE_WEEK).put(EDITION, year).then().statusCode(201);
        officer(grace)
                .header("If-Match", "\"1\"")
                .body(SomeEdition.OF_ONE_WEEK.replace("Geneva", "Online"))
                .put(EDITION, year)
                .then()
                .statusCode(200);

        given().auth()
                .oauth2(Tokens.signed().roles("auditor").build())
                .get(EDITION + "/versions", year)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.officer", contains(grace.toString(), ada.toString()))
                .body("items.edition.venue", contains("Online", "Geneva"))
                .body("items[0].writtenAt", endsWith("Z"))
                .body("next", nullValue());
        given().get(EDITION + "/versions", year).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.signed().roles("moderator").build())
                .get(EDITION + "/versions", year)
                .then()
                .statusCode(403);
    }

    @Test
    void the_list_goes_from_the_newest_year_to_the_oldest_page_by_page() {
        var years = new int[] {SomeEdition.year(), SomeEdition.year(), SomeEdition.year()};
        for (var year : years) {
            officer().body(SomeEdition.OF_ONE_WEEK).put(EDITION, year).then().statusCode(201);
        }
        var first = given().get(EDITIONS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.year", contains(years[2]))
                .header("Link", startsWith("<"))
                .extract();
        given().queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(EDITIONS)
                .then()
                .body("items.year", contains(years[1], years[0]))
                .body("items[0].windows.name", contains("PRIZE_VOTE"));
    }

    @Test
    void a_list_is_continued_only_with_a_cursor_of_its_own() {
        refused(given().get(EDITIONS + "?cursor=abc").then(), 400, "UNKNOWN_CURSOR");
        refused(given().get(EDITIONS + "?limit=201").then(), 400, "LIMIT_OUT_OF_RANGE");
    }

    @Test
    void only_officers_of_the_programme_announce() {
        var year = SomeEdition.year();
        refused(
                given().contentType("application/json")
                        .body(SomeEdition.OF_ONE_WEEK)
                        .put(EDITION, year)
                        .then(),
                401,
                "SIGN_IN_REQUIRED");
        for (var token : new String[] {
            Tokens.signed().roles("programme-officer").expired().build(),
            Tokens.signed().roles("programme-officer").ofAnotherIssuer().build(),
            Tokens.signed().roles("programme-officer").forAnotherAudience().build(),
            Tokens.signed().roles("programme-officer").signedByAnotherKey().build()
        }) {
            refused(as(token).body(SomeEdition.OF_ONE_WEEK).put(EDITION, year).then(), 401, "TOKEN_REFUSED");
        }
        for (var role : new String[] {"participant", "moderator", "auditor", "fund-officer"}) {
            refused(
                    as(Tokens.signed().roles(role).build())
                            .body(SomeEdition.OF_ONE_WEEK)
                            .put(EDITION, year)
                            .then(),
                    403,
                    "FORBIDDEN");
        }
        refused(given().get(EDITION, year).then(), 404, "EDITION_NOT_FOUND");
        as(Tokens.signed().roles("administrator").build())
                .body(SomeEdition.OF_ONE_WEEK)
                .put(EDITION, year)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the last day before the first     | "endsOn": "2031-07-10"  | "endsOn": "2031-07-05"       | /endsOn
            no first day                      | "startsOn": "2031-07-06", | ``                         | /startsOn
            a day that does not exist         | 2031-07-06              | 2031-02-30                   | /startsOn
            a day that no calendar shows      | 2031-07-10              | +99999-07-10                 | /endsOn
            no English name                   | "en"                    | "es"                         | /name/en
            an empty English name             | "Forum"                 | " "                          | /name/en
            another language                  | "fr"                    | "de"                         | /name/de
            no names                          | {"en": "Forum", "fr": "Le Forum"} | null               | /name
            no venue                          | "Geneva"                | ""                           | /venue
            a number for a venue              | "Geneva"                | 7                            | /venue
            an unknown window                 | PRIZE_VOTE              | LUNCH                        | /windows/0/name
            a window without a name           | "PRIZE_VOTE"            | null                         | /windows/0/name
            a window that closes too early    | 2031-04-14T21:00:00Z    | 2031-03-01T08:00:00Z         | /windows/0/closesAt
            a window that opens some day      | "2031-03-01T08:00:00Z"  | null                         | /windows/0/opensAt
            an instant without a zone         | 2031-03-01T08:00:00Z    | 2031-03-01T08:00:00          | /windows/0/opensAt
            an instant that no clock shows    | 2031-04-14T21:00:00Z    | +1000000000-12-31T23:59:59Z  | /windows/0/closesAt
            nothing in place of a window      | [{                      | [null, {                     | /windows/0
            no windows                        | "windows"               | "sample": true, "windows": null, "window" | /window
            an unknown member                 | "venue"                 | "place": "x", "venue"        | /place
            an unknown member of a window     | "opensAt"               | "from": "x", "opensAt"       | /windows/0/from
            """)
    void the_place_of_a_mistake_is_named(String what, String right, String wrong, String pointer) {
        refused(
                        officer()
                                .body(SomeEdition.OF_ONE_WEEK.replace(right, wrong))
                                .put(EDITION, SomeEdition.year())
                                .then(),
                        400,
                        "INVALID_REQUEST")
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void the_same_window_twice_is_refused_at_the_second() {
        var twice = SomeEdition.OF_ONE_WEEK.replace("[{", """
                [{"name": "PRIZE_VOTE", "opensAt": "2031-05-01T08:00:00Z", "closesAt": "2031-06-01T08:00:00Z"}, {""");
        refused(officer().body(twice).put(EDITION, SomeEdition.year()).then(), 400, "INVALID_REQUEST")
                .body("errors.pointer", contains("/windows/1/name"));
    }

    @Test
    void six_windows_are_too_many() {
        var six = "{}" + ", {}".repeat(5);
        refused(
                        officer()
                                .body(SomeEdition.OF_ONE_WEEK.replaceAll("(?s)\\[.*]", "[" + six + "]"))
                                .put(EDITION, SomeEdition.year())
                                .then(),
                        400,
                        "INVALID_REQUEST")
                .body("errors.pointer", hasItem("/windows"));
    }

    @Test
    void all_reasons_are_told_at_once_in_the_language_that_was_asked_for() {
        refused(
                        officer()
                                .header("Accept-Language", "fr")
                                .body("""
                                {"name": {"fr": "Forum", "xx": "?"}, "startsOn": "2031-07-10", "endsOn": "2031-07-06", "venue": "",
                                 "windows": [{"name": "LUNCH", "closesAt": "2031-01-01T00:00:00Z"},
                                             {"name": "PRIZE_VOTE", "opensAt": "2031-03-02T00:00:00Z", "closesAt": "2031-03-01T00:00:00Z"}]}
                                """)
                                .put(EDITION, 2002)
                                .then(),
                        400,
                        "INVALID_REQUEST")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                null,
                                "/endsOn",
                                "/name/en",
                                "/name/xx",
                                "/venue",
                                "/windows/0/name",
                                "/windows/0/opensAt",
                                "/windows/1/closesAt"))
                .body("errors.parameter", hasItem("year"))
                .body("errors.find { it.pointer == '/endsOn' }.detail", startsWith("Le dernier jour"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not JSON       | hello            | application/json | 400 | UNREADABLE_BODY
            broken off     | {"name":         | application/json | 400 | UNREADABLE_BODY
            nothing        | ``               | application/json | 400 | BODY_MISSING
            null           | null             | application/json | 400 | BODY_MISSING
            a list         | []               | application/json | 400 | INVALID_REQUEST
            another format | <edition/>       | application/xml  | 415 | UNSUPPORTED_MEDIA_TYPE
            """)
    void what_is_no_edition_is_refused(String what, String body, String type, int status, String code) {
        refused(
                officer()
                        .contentType(type)
                        .body(body)
                        .put(EDITION, SomeEdition.year())
                        .then(),
                status,
                code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2101", "-1", "0"})
    void a_year_out_of_range_is_refused(String year) {
        refused(officer().body(SomeEdition.OF_ONE_WEEK).put(EDITION, year).then(), 400, "INVALID_REQUEST")
                .body("errors.parameter", contains("year"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "2026.5", "99999999999"})
    void what_is_no_year_is_not_found(String year) {
        refused(officer().body(SomeEdition.OF_ONE_WEEK).put(EDITION, year).then(), 404, "NOT_FOUND");
        refused(given().get(EDITION, year).then(), 404, "NOT_FOUND");
    }

    @Test
    void an_edition_cannot_be_deleted() {
        refused(officer().delete(EDITION, SomeEdition.year()).then(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void the_api_describes_itself() {
        given().get("/api/forum/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("info.title", is("WSIS Forum"))
                .body("paths.'/api/forum/v1/editions/{year}'.keySet()", containsInAnyOrder("get", "put"))
                .body("paths.keySet().count { it.startsWith('/{lang}/forum') }", is(0));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("type", is("/problems#" + code));
    }

    private static RequestSpecification officer() {
        return officer(UUID.randomUUID());
    }

    private static RequestSpecification officer(UUID person) {
        return as(Tokens.signed().subject(person).roles("programme-officer").build());
    }

    private static RequestSpecification as(String token) {
        return given().contentType("application/json").auth().oauth2(token);
    }
}
