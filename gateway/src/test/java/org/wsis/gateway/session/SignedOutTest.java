package org.wsis.gateway.session;

import java.net.http.HttpRequest.BodyPublishers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;

import static org.assertj.core.api.Assertions.assertThat;

/// Keycloak does not run in these tests: the gateway has started without it.
@QuarkusTest
@WithTestResource(Upstreams.class)
class SignedOutTest {

    @Test
    void pages_are_served_while_keycloak_is_away() {
        assertThat(Door.get("/en/stocktaking/echo").statusCode()).isEqualTo(200);
        assertThat(Door.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_in_says_that_keycloak_is_away() {
        var answer = Door.get("/en/sign-in?to=/en/stocktaking");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_session_browser=garbage", "q_session_browser_chunk_1=a; q_session_browser_chunk_2=b"})
    void a_session_that_can_not_be_looked_at_now_does_not_stop_anybody(String cookie) {
        var answer = Door.get("/en/stocktaking/echo", "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Door.heard(answer).headers().keySet()).doesNotContain("authorization", "cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in/callback",
                "/sign-in/callback?code=x&state=y",
                "/sign-in/callback?error=access_denied&state=y"
            })
    void whoever_comes_back_without_having_signed_in_is_told_so(String target) {
        var answer = Door.get(target);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>The sign-in was not completed</h1>");
    }

    @Test
    void signing_out_without_a_session_leads_home() {
        var answer = Door.send(Door.to("/ru/sign-out").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/ru/");
    }

    @Test
    void a_link_can_not_sign_anybody_out() {
        assertThat(Door.get("/en/sign-out").statusCode()).isEqualTo(405);
    }
}
