package org.wsis.gateway.session;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Settings;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.Keycloak;

import static org.assertj.core.api.Assertions.assertThat;

/// With a real Keycloak. A password is good for four seconds here.
@QuarkusTest
@WithTestResource(Keycloak.class)
@WithTestResource(
        value = Upstreams.class,
        initArgs = {@ResourceArg(name = "keycloak", value = "true")})
@WithTestResource(
        value = Settings.class,
        initArgs = {@ResourceArg(name = "wsis.gateway.officers.fresh-for", value = "4s")})
class StepUpTest {

    private static final Duration LONGER = Duration.ofSeconds(5);

    private final Browser browser = new Browser();

    @Test
    void an_officer_enters_the_password_again_and_comes_back_to_the_page() throws InterruptedException {
        var page = browser.signInAs("moderator", "/en/sign-in?to=/en/stocktaking/review");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).isEqualTo(Door.at("/en/stocktaking/review"));

        Thread.sleep(LONGER);
        assertThat(browser.get("/en/stocktaking/echo").statusCode())
                .as("what everybody may read needs nothing")
                .isEqualTo(200);
        var asked = browser.get("/en/stocktaking/review?page=2");
        assertThat(asked.statusCode()).isEqualTo(303);
        var form = browser.follow(asked);
        assertThat(Browser.isLoginPage(form)).isTrue();

        var again = browser.enterPassword(form, "moderator");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.uri()).isEqualTo(Door.at("/en/stocktaking/review?page=2"));
        assertThat(browser.get("/en/stocktaking/review").statusCode()).isEqualTo(200);
    }

    @Test
    void what_an_officer_sends_late_is_not_done_and_not_lost() throws InterruptedException {
        browser.signInAs("moderator", "/en/sign-in?to=/en/");
        Thread.sleep(LONGER);

        var form = decide();
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.body())
                .contains("target=\"_blank\"", "href=\"/en/sign-in\"")
                .doesNotContain("\"method\"");

        browser.enterPassword(
                browser.follow(browser.get("/en/sign-in")), "moderator"); // as the page says, in a new tab
        assertThat(decide().statusCode()).as("the page is reloaded").isEqualTo(200);
    }

    @Test
    void a_program_with_the_session_is_challenged() throws InterruptedException {
        browser.signInAs("moderator", "/en/sign-in?to=/en/");
        Thread.sleep(LONGER);

        var answer = Door.get("/api/stocktaking/v1/review-queue", "Cookie", browser.session());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems#STEP_UP_REQUIRED");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_user_authentication\", max_age=\"4\"");
    }

    @Test
    void a_participant_is_never_asked_twice() throws InterruptedException {
        browser.signInAs("participant", "/en/sign-in?to=/en/");
        Thread.sleep(LONGER);

        assertThat(browser.get("/en/stocktaking/review").statusCode()).isEqualTo(200);
        assertThat(decide().statusCode()).isEqualTo(200);
        assertThat(browser.get("/en/sign-in?to=/en/stocktaking/echo").headers().firstValue("Location"))
                .contains("/en/stocktaking/echo");
    }

    @Test
    void an_officer_may_sign_out_at_any_time() throws InterruptedException {
        browser.signInAs("moderator", "/en/sign-in?to=/en/");
        Thread.sleep(LONGER);

        assertThat(browser.signOut("en").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/stocktaking/review/7, 303",
        "/en/stocktaking/reviews, 200",
        "/en/stocktaking/entries/review, 200",
        "/en/awards/manage, 303",
        "/ar/trust-fund/approvals, 303",
        "/api/awards/v1/operations/readers, 401",
        "/api/awards/v1/echo, 200",
    })
    void officers_pages_are_known_by_their_address(String path, int status) throws InterruptedException {
        browser.signInAs("administrator", "/en/sign-in?to=/en/");
        Thread.sleep(LONGER);

        assertThat(browser.get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "participant"})
    void the_token_of_a_script_is_good_for_officers_work(String role) {
        var grant = browser.submit(
                URI.create(Keycloak.realm() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "password",
                        "client_id", "wsis-scripts",
                        "username", role + "@wsis.example",
                        "password", "wsis"));
        var token = grant.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");

        var answer = Door.get("/api/stocktaking/v1/review-queue", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> decide() {
        return Door.send(Door.to("/en/stocktaking/review/7")
                .header("Cookie", browser.session())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=PUBLISH&note=typed")));
    }
}
