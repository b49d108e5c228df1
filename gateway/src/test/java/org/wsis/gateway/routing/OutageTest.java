package org.wsis.gateway.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(Upstreams.class)
class OutageTest {

    @Test
    void a_service_that_is_down_is_said_to_be_down_while_the_others_answer() {
        for (var i = 0; i < 10; i++) {
            var answer = Door.get("/api/trust-fund/v1/echo");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("/problems#SERVICE_UNAVAILABLE");
        }
        assertThat(Door.get("/api/stocktaking/v1/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_gets_a_page_about_it() {
        var answer = Door.get("/fr/trust-fund/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("<html lang=\"fr\"");
    }

    @Test
    void a_service_that_fails_often_is_left_alone_and_found_again_when_it_is_back() {
        Upstreams.stopAwards();
        try {
            for (var i = 0; i < 6; i++) {
                assertThat(Door.get("/api/awards/v1/echo").statusCode()).isIn(502, 503);
            }
        } finally {
            Upstreams.startAwards();
        }
        assertThat(Door.get("/api/awards/v1/echo").statusCode())
                .as("still left alone")
                .isEqualTo(503);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(Door.get("/api/awards/v1/echo").statusCode()).isEqualTo(200));
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_too_slow() {
        var began = System.nanoTime();

        var answer = Door.get("/api/stocktaking/v1/never");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("SERVICE_TOO_SLOW");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void what_is_not_http_is_not_passed_on() {
        var answer = Door.get("/api/forum/v1/echo");

        assertThat(answer.statusCode()).isIn(502, 503);
        assertThat(answer.body()).doesNotContain("I am not HTTP");
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_a_whole_one() {
        for (var i = 0; i < 50; i++) {
            try {
                assertThat(Door.get("/en/stocktaking/halfway").statusCode())
                        .as("broken off before its head was passed on")
                        .isEqualTo(502);
            } catch (UncheckedIOException e) {
                assertThat(e).as("broken off after").hasCauseInstanceOf(IOException.class);
            }
        }
    }
}
