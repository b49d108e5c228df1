package org.wsis.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsis.e2e.Api.Answer;
import org.wsis.localplatform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// What is wrong is answered as a problem document of the right status, stores nothing, and is no error of ours:
/// the last is looked up in the logs by [WholeSuite].
@ExtendWith(WholeSuite.class)
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = Initiative.called("Never stored").json();
    private static final String ENTRIES = "api/stocktaking/v1/entries/";

    private static String expired = "";

    /// A token of the real Keycloak lives five minutes; for a moment it makes one that lives a second.
    @BeforeAll
    static void get_a_token_that_will_have_expired() throws Exception {
        var lifetime = clientAttribute("access.token.lifespan", "1");
        expired = Api.token("wsis-scripts", "participant");
        clientAttribute("access.token.lifespan", lifetime);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void a_token_that_is_not_for_us_is_refused(String what, int status, String token) throws Exception {
        if (token.equals(expired)) {
            Thread.sleep(12_000); // its second, and the ten that clocks may differ
        }
        var id = UUID.randomUUID();

        var answer = Api.anyone("PUT", ENTRIES + id, GOOD, "Authorization", "Bearer " + token);

        isProblem(answer, status);
        assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
        isNotStored(id);
    }

    static Stream<Arguments> a_token_that_is_not_for_us_is_refused() throws Exception {
        var suite = WholeSuite.suite();
        var administrator =
                "grant_type=password&client_id=admin-cli&username=admin&password=" + suite.secret("keycloak-admin");
        var good = Api.token("participant");
        return Stream.of(
                arguments(
                        "made by another realm of the same Keycloak", 401, Api.tokenFrom(masterRealm(), administrator)),
                arguments("made for another audience by our realm", 401, Api.token("admin-cli", "participant")),
                arguments(
                        "says our issuer, signed by somebody else",
                        401,
                        Tokens.signed().claim("iss", suite.realm()).build()),
                arguments(
                        "of an unknown issuer",
                        401,
                        Tokens.signed().ofAnotherIssuer().build()),
                arguments(
                        "unsigned",
                        401,
                        Tokens.signed().claim("iss", suite.realm()).unsigned().build()),
                arguments("with another signature", 401, good.substring(0, good.length() - 6) + "AAAAAA"),
                arguments("no token at all", 401, "nonsense"),
                arguments("expired", 401, expired));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void a_bad_request_is_refused(
            String what, int status, String role, String method, String path, String body, String[] headers)
            throws Exception {
        var id = UUID.randomUUID();
        var address = path.replace("{id}", id.toString());

        var answer = role.isEmpty()
                ? Api.anyone(method, address, body, headers)
                : Api.as(role, method, address, body, headers);

        isProblem(answer, status);
        isNotStored(id);
    }

    static Stream<Arguments> a_bad_request_is_refused() {
        var entry = ENTRIES + "{id}";
        return Stream.of(
                bad("no token", 401, "", "PUT", entry, GOOD),
                bad("wrong role", 403, "participant", "POST", entry + "/decisions", "{\"decision\": \"PUBLISH\"}"),
                bad("wrong role for a list", 403, "participant", "GET", "api/stocktaking/v1/review-queue", ""),
                bad("not JSON", 400, "participant", "PUT", entry, "{\"title\": "),
                bad("a list instead of an object", 400, "participant", "PUT", entry, "[]"),
                bad(
                        "a field twice",
                        400,
                        "participant",
                        "PUT",
                        entry,
                        GOOD.replaceFirst("\\{", "{\"title\": \"Other\", ")),
                bad(
                        "an unknown field",
                        400,
                        "participant",
                        "PUT",
                        entry,
                        GOOD.replace("\"language\"", "\"approved\": true, \"language\"")),
                bad("a number for a text", 400, "participant", "PUT", entry, GOOD.replace("\"Never stored\"", "7")),
                bad(
                        "a missing field",
                        400,
                        "participant",
                        "PUT",
                        entry,
                        GOOD.replace("\"title\": \"Never stored\",", "")),
                bad("a code that is on no list", 400, "participant", "PUT", entry, GOOD.replace("\"C3\"", "\"C12\"")),
                bad(
                        "an end before its beginning",
                        400,
                        "participant",
                        "PUT",
                        entry,
                        GOOD.replace("\"2024-02-29\"", "\"2024-02-29\", \"endDate\": \"2024-02-28\"")),
                bad(
                        "a day that does not exist",
                        400,
                        "participant",
                        "PUT",
                        entry,
                        GOOD.replace("2024-02-29", "2023-02-29")),
                bad("no body", 400, "participant", "PUT", entry, ""),
                bad(
                        "too large a body",
                        413,
                        "participant",
                        "PUT",
                        entry,
                        GOOD.replace("Invented by a test.", "x".repeat(1_100_000))),
                bad(
                        "another media type",
                        415,
                        "participant",
                        "PUT",
                        entry,
                        "<title/>",
                        "Content-Type",
                        "application/xml"),
                bad("a malformed id", 404, "participant", "PUT", ENTRIES + "seven", GOOD),
                bad("a malformed id to read", 404, "", "GET", ENTRIES + "0", ""),
                bad("an address with a way out", 400, "", "GET", ENTRIES + "../../etc/passwd", ""),
                bad("a malformed cursor", 400, "", "GET", "api/stocktaking/v1/entries?cursor=seven", ""),
                bad("a limit that is no number", 400, "", "GET", "api/awards/v1/initiatives?limit=all", ""),
                bad("an unknown address", 404, "", "GET", "api/stocktaking/v1/nothing", ""),
                bad("an unknown service", 404, "", "GET", "api/nothing/v1", ""),
                bad("a method the address does not know", 405, "participant", "DELETE", entry, ""),
                bad(
                        "an entry that is not there",
                        404,
                        "moderator",
                        "POST",
                        entry + "/decisions",
                        "{\"decision\": \"PUBLISH\"}",
                        "If-Match",
                        "\"0\""),
                bad(
                        "a page of another site, signed in or not",
                        403,
                        "",
                        "POST",
                        "en/sign-out",
                        "x=1",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://somebody.example"),
                bad(
                        "a form of another site, as browsers tell",
                        403,
                        "",
                        "POST",
                        "en/stocktaking/submit/{id}",
                        "title=x",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "cross-site"));
    }

    private static Arguments bad(
            String what, int status, String role, String method, String path, String body, String... headers) {
        return arguments(what, status, role, method, path, body, headers);
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        try (var person = WholeSuite.browser().visitor(1280)) {
            person.open("en/stocktaking/submit");
            person.signInAs("participant");
            var session = person.ourCookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .reduce((one, other) -> one + "; " + other)
                    .orElseThrow();
            var id = UUID.randomUUID();

            var answer = Api.anyone(
                    "POST",
                    "en/stocktaking/submit/" + id,
                    "title=Forged&textLanguage=en",
                    "Cookie",
                    session,
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Sec-Fetch-Site",
                    "same-origin");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            isNotStored(id);
        }
    }

    @Test
    void an_error_page_is_a_page_in_the_language_of_the_address() {
        try (var person = WholeSuite.browser().visitor(1280)) {
            var answer = person.open("fr/stocktaking/entries/seven");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(person.find("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(person.find("h1").count()).isOne();
        }
    }

    /// Every member that RFC 9457 and our conventions promise. A page answers with a page; its status tells the
    /// same.
    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (answer.response().uri().getPath().startsWith("/api/")) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            var problem = answer.json();
            assertThat(problem.path("type").asText()).startsWith("/problems#");
            assertThat(problem.path("title").asText()).isNotBlank();
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("org.wsis", "java.");
            assertThat(problem.path("instance").asText()).matches("urn:trace:[0-9a-f]{32}");
        }
    }

    private static void isNotStored(UUID id) throws Exception {
        assertThat(Api.as("moderator", "GET", ENTRIES + id, "").status()).isEqualTo(404);
    }

    private static String masterRealm() {
        return WholeSuite.suite().realm().replace("/realms/wsis", "/realms/master");
    }

    /// Sets an attribute of the client for scripts and returns what it was.
    private static String clientAttribute(String name, String value) throws Exception {
        var suite = WholeSuite.suite();
        var token = Api.tokenFrom(
                masterRealm(),
                "grant_type=password&client_id=admin-cli&username=admin&password=" + suite.secret("keycloak-admin"));
        var clients = suite.realm().replace("/realms/", "/admin/realms/") + "/clients";
        JsonNode client = Api.answer(HttpRequest.newBuilder(URI.create(clients + "?clientId=wsis-scripts"))
                        .header("Authorization", "Bearer " + token))
                .json()
                .get(0);
        var earlier = client.path("attributes").path(name).asText();
        var changed = Map.of("clientId", "wsis-scripts", "attributes", Map.of(name, value));
        var answer = Api.answer(HttpRequest.newBuilder(
                        URI.create(clients + "/" + client.path("id").asText()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(changed))));
        assertThat(answer.status()).isEqualTo(204);
        return earlier;
    }
}
