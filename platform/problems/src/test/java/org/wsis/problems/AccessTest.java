package org.wsis.problems;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class AccessTest {

    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        logged.begin();
    }

    @AfterEach
    void none_of_this_is_an_error_of_ours() {
        logged.end();
        logged.hasNoErrors();
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", Tokens.signed().expired().build()),
                Arguments.of(
                        "of another issuer", Tokens.signed().ofAnotherIssuer().build()),
                Arguments.of(
                        "for another audience",
                        Tokens.signed().forAnotherAudience().build()),
                Arguments.of(
                        "signed by another key",
                        Tokens.signed().signedByAnotherKey().build()),
                Arguments.of(
                        "whose subject is a name",
                        Tokens.signed().claim("sub", "grace").build()),
                Arguments.of(
                        "whose subject is almost a UUID",
                        Tokens.signed().claim("sub", "1-2-3-4-5").build()),
                Arguments.of(
                        "whose subject is a number",
                        Tokens.signed().claim("sub", 7).build()),
                Arguments.of("without a subject", Tokens.signed().without("sub").build()),
                Arguments.of("not signed at all", Tokens.signed().unsigned().build()),
                Arguments.of("no token at all", "abc"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_bad_token_is_refused(String what, String token) {
        bearer(token)
                .get("/api/things/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", is("Bearer realm=\"wsis\", error=\"invalid_token\""))
                .header("Cache-Control", "no-store")
                .body("type", is("/problems#TOKEN_REFUSED"))
                .body("instance", startsWith("urn:trace:"));
    }

    @ParameterizedTest
    @MethodSource("oddRoles")
    void roles_that_are_written_oddly_open_nothing(Object claim) {
        bearer(Tokens.signed().claim("realm_access", claim).build())
                .delete("/api/things/" + UUID.randomUUID())
                .then()
                .statusCode(anyOf(is(401), is(403)))
                .contentType("application/problem+json");
    }

    static Stream<Object> oddRoles() {
        return Stream.of(
                7,
                Map.of("roles", 7),
                Map.of("roles", Map.of("moderator", true)),
                Map.of("roles", List.of(List.of("moderator"))),
                Map.of("roles", List.of(7)));
    }

    @Test
    void without_a_token_one_is_asked_for() {
        given().get("/api/things/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", is("Bearer realm=\"wsis\""))
                .body("type", is("/problems#SIGN_IN_REQUIRED"));
    }

    @Test
    void a_good_token_opens_and_names_the_subject() {
        var subject = UUID.randomUUID();
        bearer(Tokens.signed().subject(subject).build())
                .get("/api/things/me")
                .then()
                .statusCode(200)
                .body(is(subject.toString()));
    }

    @Test
    void the_wrong_role_is_forbidden() {
        bearer(Tokens.signed().build())
                .delete("/api/things/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("/problems#FORBIDDEN"));
    }

    @Test
    void the_right_role_is_not() {
        bearer(Tokens.signed().roles("moderator").build())
                .delete("/api/things/" + UUID.randomUUID())
                .then()
                .statusCode(204);
    }

    @Test
    void what_says_nothing_of_who_may_is_forbidden() {
        bearer(Tokens.signed().roles("administrator").build())
                .get("/api/things/forgotten")
                .then()
                .statusCode(403)
                .body("type", is("/problems#FORBIDDEN"));
    }

    @Test
    void a_visitor_of_a_page_is_sent_to_sign_in_and_back() {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/fr/things/mine?a=1&b=%C3%A9")
                .then()
                .statusCode(303)
                .header("Location", is("/fr/sign-in?to=%2Ffr%2Fthings%2Fmine%3Fa%3D1%26b%3D%25C3%25A9"))
                .header("Location", not(containsString("http")));
    }

    @Test
    void a_form_sent_without_being_signed_in_gets_a_page() {
        given().redirects()
                .follow(false)
                .post("/ru/things/mine")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .header("Location", nullValue())
                .body(containsString("<html lang=ru>"))
                .body(containsString("Войдите в систему"));
    }

    @Test
    void who_brings_a_bad_token_to_a_page_is_not_sent_round_in_circles() {
        bearer(Tokens.signed().expired().build())
                .redirects()
                .follow(false)
                .get("/en/things/mine")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .body(containsString("TOKEN_REFUSED"));
    }

    @Test
    void errors_on_page_paths_are_pages_in_the_language_of_the_path() {
        given().header("Accept-Language", "fr")
                .get("/ar/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Language", "ar")
                .header("Cache-Control", "no-store")
                .body(containsString("غير موجود"));
        given().header("Accept-Language", "fr")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body(containsString("Introuvable"));
    }

    @Test
    void a_page_that_breaks_says_nothing_of_its_inside() {
        var listener = new Logged();
        listener.begin();
        given().get("/zh/things/broken")
                .then()
                .statusCode(500)
                .body(containsString("我们的系统出现错误"))
                .body(not(containsString("secret")));
        listener.end();
        logged.forget();
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
