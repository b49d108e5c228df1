package org.wsis.gateway.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.Keycloak;

import static org.assertj.core.api.Assertions.assertThat;

/// With a real Keycloak. The session is renewed at each request, as if it were always about to expire.
@QuarkusTest
@WithTestResource(Keycloak.class)
@WithTestResource(
        value = Upstreams.class,
        initArgs = {@ResourceArg(name = "keycloak", value = "true")})
@WithTestResource(Impatience.class)
class SigningInTest {

    /// How every token of Keycloak begins: {"alg":"RS256",
    private static final String SIGNED = "eyJhbGciOiJSUzI1NiIs";

    private final Browser browser = new Browser();

    @Test
    void a_person_comes_back_to_the_page_they_wanted_and_the_service_knows_them() {
        var page = browser.signIn("/fr/sign-in?to=/fr/stocktaking/echo?x=1");

        assertThat(page.uri().toString()).endsWith("/fr/stocktaking/echo?x=1");
        var token = claims(bearer(page));
        assertThat(token.get("aud").toString()).contains("wsis");
        assertThat(token.at("/realm_access/roles").toString()).contains("participant");
        assertThat(Door.heard(page).headers()).doesNotContainKey("cookie");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void the_code_flow_uses_pkce_and_the_language_of_the_page() {
        var towardsKeycloak = Browser.location(browser.get("/ar/sign-in"));

        assertThat(towardsKeycloak.getQuery())
                .contains(
                        "code_challenge_method=S256",
                        "code_challenge=",
                        "nonce=",
                        "state=",
                        "response_type=code",
                        "ui_locales=ar");
        assertThat(browser.get(towardsKeycloak).body()).contains("lang=\"ar\"", "dir=\"rtl\"");
    }

    @ParameterizedTest
    @CsvSource({"zh, zh-CN", "ru, ru", "es, es", "en, en"})
    void keycloak_speaks_the_other_languages_too(String language, String expected) {
        assertThat(browser.follow(browser.get("/" + language + "/sign-in")).body())
                .contains("lang=\"" + expected + "\"");
    }

    @Test
    void the_browser_holds_nothing_but_closed_cookies() {
        browser.signIn("/en/sign-in?to=/en/");

        var ours = browser.seen().stream()
                .filter(answer -> answer.uri().getPort() == Door.port())
                .toList();
        var cookies = ours.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .filter(cookie -> !cookie.contains("Max-Age=0"))
                .toList();
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie).startsWith("q_session_browser="))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain=", SIGNED));
        assertThat(ours).allSatisfy(answer -> {
            assertThat(answer.body()).doesNotContain(SIGNED);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("eyJ");
        });
    }

    @Test
    void the_frame_of_our_pages_offers_to_sign_out() {
        browser.signIn("/en/sign-in?to=/en/");

        var home = browser.get("/en/");
        assertThat(home.body()).contains("action=\"/en/sign-out\"").doesNotContain("href=\"/en/sign-in");
        assertThat(home.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/%5Cevil.example",
                "/%09/evil.example",
                "/en/sign-in"
            })
    void nobody_is_led_to_another_site(String to) {
        var page = browser.signIn("/es/sign-in?to=" + to);

        assertThat(page.uri()).isEqualTo(Door.at("/es/"));
        assertThat(browser.get("/es/sign-in?to=" + to).headers().firstValue("Location"))
                .as("signed in already")
                .contains("/es/");
    }

    @Test
    void a_session_that_runs_out_is_renewed_without_a_word() {
        var first = browser.signIn("/en/sign-in?to=/en/stocktaking/echo");
        var session = browser.session();

        var second = browser.get("/en/stocktaking/echo");

        assertThat(claims(bearer(second)).get("jti"))
                .isNotEqualTo(claims(bearer(first)).get("jti"));
        assertThat(browser.session()).isNotEqualTo(session);
    }

    @Test
    void ten_tabs_may_renew_the_same_session_at_once() throws InterruptedException {
        browser.signIn("/en/sign-in?to=/en/");
        var session = browser.session();
        List<Callable<HttpResponse<String>>> tabs = new ArrayList<>();
        for (var i = 0; i < 10; i++) {
            tabs.add(() -> Door.get("/en/stocktaking/echo", "Cookie", session));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(tabs))
                    .allSatisfy(tab -> assertThat(bearer(tab.resultNow())).isNotEmpty());
        }
    }

    @Test
    void whoever_signs_out_is_signed_out_of_keycloak_too() {
        browser.signIn("/en/sign-in?to=/en/");
        var session = browser.session();

        var answer = browser.signOut("en");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo(Door.at("/en/"));
        assertThat(browser.session()).isEmpty();
        assertThat(browser.get("/en/").body()).contains("href=\"/en/sign-in");
        assertThat(Browser.isLoginPage(browser.follow(browser.get("/en/sign-in"))))
                .as("asked for the password again")
                .isTrue();
        assertThat(bearer(Door.get("/en/stocktaking/echo", "Cookie", session)))
                .as("whoever kept the old cookie can't renew it")
                .isEqualTo(bearer(Door.get("/en/stocktaking/echo", "Cookie", session)));
    }

    @Test
    void signing_out_needs_the_token_of_the_form() {
        browser.signIn("/en/sign-in?to=/en/");

        assertThat(browser.submit(Door.at("/en/sign-out"), Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/en/").body()).contains("action=\"/en/sign-out\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aaaa.bbbb.cccc"})
    void a_session_that_can_not_be_read_is_taken_away_and_the_page_comes_all_the_same(String value) {
        var answer = Door.get("/en/stocktaking/echo", "Cookie", "q_session_browser=" + value);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Door.heard(answer).headers()).doesNotContainKey("authorization");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("q_session_browser=;").contains("Max-Age=0", "Path=/"));
    }

    @Test
    void a_cancelled_sign_in_ends_on_a_page_that_says_so() {
        var towardsKeycloak = Browser.location(browser.get("/en/sign-in"));
        var state = towardsKeycloak.getQuery().replaceAll(".*state=([^&]+).*", "$1");

        var answer = browser.get("/sign-in/callback?error=access_denied&state=" + state);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<h1>The sign-in was not completed</h1>", "keep cookies", "href=\"/en/sign-in\"");
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "zh-Hans, ltr", "fr, ltr", "ru, ltr", "es, ltr"})
    void who_keeps_no_cookies_is_told_so_in_their_language(String language, String dir) {
        var towardsKeycloak = Browser.location(new Browser().get("/en/sign-in"));
        var state = towardsKeycloak.getQuery().replaceAll(".*state=([^&]+).*", "$1");

        var answer = Door.get("/sign-in/callback?code=x&state=" + state, "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "<html lang=\"" + language + "\" dir=\"" + dir + "\"",
                        "href=\"/" + language.substring(0, 2) + "/sign-in\"");
    }

    @Test
    void two_tabs_may_sign_in_one_after_the_other() {
        var first = browser.follow(browser.get("/en/sign-in?to=/en/stocktaking/echo?tab=1"));
        var second = browser.get("/en/sign-in?to=/en/stocktaking/echo?tab=2");

        assertThat(browser.enterPassword(first, "participant").uri().toString()).endsWith("tab=1");
        assertThat(browser.follow(second).uri().toString()).endsWith("tab=2");
    }

    @Test
    void going_back_to_where_a_sign_in_ended_leads_home() {
        browser.signIn("/en/sign-in?to=/en/stocktaking/echo");
        var callback = browser.seen().stream()
                .map(answer -> answer.headers().firstValue("Location").orElse(""))
                .filter(location -> location.contains("/sign-in/callback"))
                .findFirst()
                .orElseThrow();

        var back = browser.follow(browser.get(URI.create(callback)));

        assertThat(back.uri().getPath()).isEqualTo("/en/");
        assertThat(back.body()).contains("action=\"/en/sign-out\"");
    }

    @Test
    void a_code_can_not_be_used_in_another_browser() {
        var login = browser.follow(browser.get("/en/sign-in"));
        var action = browser.enterPassword(login, "participant");
        assertThat(action.statusCode()).isEqualTo(200);
        var callback = browser.seen().stream()
                .map(answer -> answer.headers().firstValue("Location").orElse(""))
                .filter(location -> location.contains("/sign-in/callback"))
                .findFirst()
                .orElseThrow();

        assertThat(new Browser().get(URI.create(callback)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_token_of_the_realm_is_good_for_programs() {
        var grant = browser.submit(
                URI.create(Keycloak.realm() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "wsis-scripts",
                        "username",
                        "moderator@wsis.example",
                        "password",
                        "wsis",
                        "scope",
                        "openid"));
        var token = json(grant.body()).get("access_token").asText();

        var answer = Door.get("/api/stocktaking/v1/echo", "Authorization", "Bearer " + token);

        assertThat(bearer(answer)).isEqualTo(token);
    }

    @Test
    void the_session_can_not_be_used_from_another_site() {
        browser.signIn("/en/sign-in?to=/en/");

        var answer = Door.send(Door.to("/api/stocktaking/v1/echo")
                .header("Cookie", browser.session())
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String bearer(HttpResponse<String> echoed) {
        return Door.heard(echoed)
                .headers()
                .getOrDefault("authorization", List.of("Bearer "))
                .getFirst()
                .substring("Bearer ".length());
    }

    private static JsonNode claims(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
