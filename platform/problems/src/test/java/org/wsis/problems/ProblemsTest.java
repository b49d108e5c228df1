package org.wsis.problems;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class ProblemsTest {

    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        logged.begin();
    }

    @AfterEach
    void stopListening() {
        logged.end();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a field breaks a rule       | {"title": " ", "count": 1, "contact-name": "x"}                   | INVALID_REQUEST | /title
            a field has another name    | {"title": "t", "count": 1, "contact-name": ""}                    | INVALID_REQUEST | /contact-name
            inside a list               | {"title": "t", "count": 1, "contact-name": "x", "places": [{"name": "a"}, {"name": ""}]} | INVALID_REQUEST | /places/1/name
            an element of a list        | {"title": "t", "count": 1, "contact-name": "x", "tags": ["a", ""]} | INVALID_REQUEST | /tags/1
            inside a map                | {"title": "t", "count": 1, "contact-name": "x", "byLanguage": {"a/b": {"name": ""}}} | INVALID_REQUEST | /byLanguage/a~1b/name
            a text in place of a number | {"title": "t", "count": "1"}                                      | INVALID_REQUEST | /count
            a number in place of a text | {"title": 1}                                                      | INVALID_REQUEST | /title
            a fraction                  | {"title": "t", "count": 1.5}                                      | INVALID_REQUEST | /count
            a number that is too large  | {"title": "t", "count": 99999999999}                              | INVALID_REQUEST | /count
            null in place of a number   | {"title": "t", "count": null}                                     | INVALID_REQUEST | /count
            an unknown colour           | {"colour": "BLUE"}                                                | INVALID_REQUEST | /colour
            the number of a colour      | {"colour": 1}                                                     | INVALID_REQUEST | /colour
            no instant                  | {"at": "yesterday"}                                               | INVALID_REQUEST | /at
            no day                      | {"day": "2026-02-30"}                                             | INVALID_REQUEST | /day
            no truth                    | {"urgent": "yes"}                                                 | INVALID_REQUEST | /urgent
            no id                       | {"parent": "me"}                                                  | INVALID_REQUEST | /parent
            no list                     | {"places": {}}                                                    | INVALID_REQUEST | /places
            deep inside                 | {"places": [{"name": []}]}                                        | INVALID_REQUEST | /places/0/name
            an unknown field            | {"title": "t", "count": 1, "size": 4}                                    | INVALID_REQUEST | /size
            an unknown field deep down  | {"places": [{"nom": "x"}]}                                        | INVALID_REQUEST | /places/0/nom
            a list in place of all      | []                                                                | INVALID_REQUEST | ``
            """)
    void the_place_of_a_mistake_is_named(String what, String body, String code, String pointer) {
        refused(json(body).post("/api/things"), 400, code).body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no JSON at all           | hello
            broken off               | {"title": "t"
            broken off inside        | {"places": [{"name": "t"
            a comma too many         | {"title": "t",}
            the same name twice      | {"title": "t", "title": "u"}
            something after the end  | {"title": "t", "count": 1, "contact-name": "x"} {}
            a very long number       | {"count": 11111111111111111111111111111111111111111111111111111111111111111111111}
            """)
    void what_is_not_json_is_unreadable(String what, String body) {
        refused(json(body).post("/api/things"), 400, "UNREADABLE_BODY").body("errors", is((Object) null));
    }

    @Test
    void json_that_is_nested_too_deeply_is_unreadable() {
        var body = "{\"extra\": " + "[".repeat(70) + "]".repeat(70) + "}";
        refused(json(body).post("/api/things"), 400, "UNREADABLE_BODY");
    }

    @Test
    void json_that_is_not_utf_8_is_unreadable() {
        var latin1 = "{\"title\": \"caf\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        refused(given().contentType("application/json").body(latin1).post("/api/things"), 400, "UNREADABLE_BODY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            blanks | `   `
            null   | null
            """)
    void an_empty_body_is_missing(String what, String body) {
        refused(json(body).post("/api/things"), 400, "BODY_MISSING");
    }

    @Test
    void no_body_is_missing() {
        refused(given().contentType("application/json").post("/api/things"), 400, "BODY_MISSING");
    }

    @Test
    void all_mistakes_are_named_at_once() {
        refused(
                        json("{\"title\": \"\", \"count\": 0, \"contact-name\": \"\"}")
                                .post("/api/things"),
                        400,
                        "INVALID_REQUEST")
                .body("errors.pointer", contains("/contact-name", "/count", "/title"));
    }

    @Test
    void what_jackson_says_stays_inside() {
        json("{\"colour\": \"BLUE\"}")
                .post("/api/things")
                .then()
                .body(not(containsString("org.wsis")))
                .body("errors[0].detail", is("must be one of RED, GREEN"));
    }

    @Test
    void a_refusal_is_answered_with_all_it_has() {
        refused(given().get("/api/things/taken"), 409, "ALREADY_TAKEN")
                .header("Retry-After", "7")
                .body("detail", is("Somebody was faster."))
                .body("errors[0].pointer", is("/title"))
                .body("errors[0].detail", is("is taken"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/things/not-an-id, 404, NOT_FOUND
            /api/nowhere,          404, NOT_FOUND
            /api,                  404, NOT_FOUND
            /api/things/busy,      503, UNAVAILABLE
            /api/things/count/x?most=many, 400, INVALID_REQUEST
            /api/things/count/x?most=1&parent=me, 400, INVALID_REQUEST
            /api/things/count/x?most=12, 400, INVALID_REQUEST
            """)
    void what_the_framework_turns_away_looks_the_same(String path, int status, String code) {
        refused(given().get(path), status, code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            most=many,        most
            most=12,          most
            most=1&parent=me, parent
            """)
    void a_parameter_at_fault_is_named(String query, String parameter) {
        refused(given().get("/api/things/count/x?" + query), 400, "INVALID_REQUEST")
                .body("errors[0].parameter", is(parameter))
                .body("errors[0].pointer", is((Object) null));
    }

    @Test
    void an_id_that_nothing_has_is_not_found() {
        refused(given().get("/api/things/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        refused(given().patch("/api/things"), 405, "METHOD_NOT_ALLOWED").header("Allow", "GET, HEAD, OPTIONS, POST");
        refused(given().post("/api/things/taken"), 405, "METHOD_NOT_ALLOWED").header("Allow", containsString("GET"));
    }

    @Test
    void a_format_we_do_not_speak_is_refused() {
        refused(given().accept("text/csv").get("/api/things/" + UUID.randomUUID()), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_format_we_do_not_read_is_refused() {
        refused(given().contentType("text/csv").body("a;b").post("/api/things"), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(given().contentType(ContentType.URLENC).body("a=b").post("/api/things"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_refused_head_has_no_body() {
        given().head("/api/things/taken").then().statusCode(409).body(is(emptyOrNullString()));
    }

    @Test
    void what_breaks_says_nothing_of_its_inside_and_is_logged_once() {
        var trace = given().get("/api/things/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", is("/problems#INTERNAL_ERROR"))
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")))
                .extract()
                .<String>path("instance")
                .substring("urn:trace:".length());

        logged.hasOneErrorWithTrace(trace);
    }

    @Test
    void the_callers_trace_goes_on() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/things/taken")
                .then()
                .body("instance", is("urn:trace:0af7651916cd43dd8448eb211c80319c"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fr-CH;q=1,                     fr, Introuvable
            'de, ru;q=0.5, en;q=0.1',      ru, Не найдено
            zh-Hant-TW,                    zh, 未找到
            ar,                            ar, غير موجود
            es-419,                        es, No se ha encontrado
            *,                             en, Not found
            de,                            en, Not found
            ;;;q=nonsense,                 en, Not found
            """)
    void the_title_is_in_the_language_of_the_reader(String accept, String language, String title) {
        given().header("Accept-Language", accept)
                .get("/api/nowhere")
                .then()
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("title", is(title));
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    /// What every refusal has. None of them is an error of ours.
    private ValidatableResponse refused(io.restassured.response.Response answer, int status, String code) {
        logged.hasNoErrors();
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", is("/problems#" + code))
                .body("title", not(emptyOrNullString()))
                .body("status", is(status))
                .body("detail", not(emptyOrNullString()))
                .body("instance", matchesPattern("urn:trace:[0-9a-f]{32}"));
    }
}
