package org.wsis.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Upstreams.class)
class BearerTest {

    @Test
    void a_good_token_goes_on_to_the_service() {
        var token = Tokens.signed().build();

        var answer = Door.get("/api/stocktaking/v1/echo", "Authorization", "Bearer " + token);

        assertThat(Door.heard(answer).headers().get("authorization")).containsExactly("Bearer " + token);
    }

    static Stream<Arguments> badCredentials() {
        return Stream.of(
                Arguments.of("expired", "Bearer " + Tokens.signed().expired().build()),
                Arguments.of(
                        "of another issuer",
                        "Bearer " + Tokens.signed().ofAnotherIssuer().build()),
                Arguments.of(
                        "for another audience",
                        "Bearer " + Tokens.signed().forAnotherAudience().build()),
                Arguments.of(
                        "signed by another key",
                        "Bearer " + Tokens.signed().signedByAnotherKey().build()),
                Arguments.of(
                        "not signed", "Bearer " + Tokens.signed().unsigned().build()),
                Arguments.of("not a token", "Bearer xyz"),
                Arguments.of("empty", "Bearer"),
                Arguments.of("a password", "Basic cGFydGljaXBhbnQ6d3Npcw=="));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCredentials")
    void bad_credentials_are_refused_and_never_redirected(String kind, String authorization) {
        var answer = Door.get("/api/stocktaking/v1/echo", "Authorization", authorization, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(answer.body()).contains("/problems#TOKEN_REFUSED");
    }

    @Test
    void who_comes_with_an_expired_token_is_told_the_time_here() {
        var answer = Door.get(
                "/api/stocktaking/v1/echo",
                "Authorization",
                "Bearer " + Tokens.signed().expired().build());

        assertThat(answer.body())
                .contains("The access token has expired: here it is "
                        + Instant.now().toString().substring(0, "2026-01-01T00".length()));
    }

    @Test
    void a_realm_whose_clock_is_five_minutes_ahead_does_no_harm() {
        var ahead = Instant.now().plus(Duration.ofMinutes(5));
        var token = Tokens.signed()
                .roles("moderator")
                .claim("iat", ahead.getEpochSecond())
                .claim("auth_time", ahead.getEpochSecond())
                .claim("exp", ahead.plus(Duration.ofMinutes(5)).getEpochSecond())
                .build();

        assertThat(Door.get("/api/stocktaking/v1/review-queue", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"239, moderator, 200", "241, moderator, 401", "241, participant, 200", "241, auditor, 401"})
    void an_officer_who_signed_in_hours_ago_is_asked_to_do_so_again(int minutes, String role, int status) {
        var token = Tokens.signed()
                .roles("participant", role)
                .claim(
                        "auth_time",
                        Instant.now().minus(Duration.ofMinutes(minutes)).getEpochSecond())
                .build();

        assertThat(Door.get("/api/stocktaking/v1/review-queue", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void without_credentials_it_is_the_service_that_decides() {
        var answer = Door.get("/api/stocktaking/v1/echo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Door.heard(answer).headers().keySet()).doesNotContain("authorization");
    }
}
