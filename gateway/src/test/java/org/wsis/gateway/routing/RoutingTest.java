package org.wsis.gateway.routing;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Upstreams.class)
class RoutingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/stocktaking",
                "/ar/stocktaking/entries?q=%D8%A7&page=2",
                "/zh/awards/vote",
                "/api/stocktaking/v1/entries",
                "/api/awards/v1/openapi?format=json"
            })
    void a_service_gets_the_address_unchanged(String target) {
        assertThat(Door.heard(Door.get(target)).target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xx/stocktaking",
                "/en/stocktakings",
                "/api/stocktakings/v1",
                "/stocktaking",
                "/en/api/stocktaking/v1",
                "/api/",
                "/api/unknown/v1"
            })
    void an_address_of_no_service_is_not_found(String target) {
        assertThat(Door.get(target).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void every_method_of_the_api_arrives_with_its_body(String method) {
        var answer = Door.send(Door.to("/api/stocktaking/v1/echo")
                .header("Authorization", "Bearer " + Tokens.signed().build())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{\"a\":1}")));

        assertThat(Door.heard(answer).method()).isEqualTo(method);
        assertThat(Door.heard(answer).body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void a_head_request_is_answered_without_a_body() {
        var answer = Door.send(Door.to("/en/stocktaking/echo").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void not_modified_comes_through() {
        assertThat(Door.get("/en/stocktaking/nothing-new").statusCode()).isEqualTo(304);
    }

    @Test
    void the_caller_sees_the_first_half_of_an_answer_before_the_service_has_written_the_second() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(Door.to("/en/stocktaking/slowly").build(), BodyHandlers.ofInputStream());
            assertThat(new String(answer.body().readNBytes(6), StandardCharsets.US_ASCII))
                    .isEqualTo("first ");

            Upstreams.SECOND_HALF.release();
            assertThat(new String(answer.body().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("second");
        }
    }

    @Test
    void the_service_sees_the_first_half_of_a_body_before_the_caller_has_sent_the_second() throws Exception {
        Upstreams.FIRST_HALF_ARRIVED.drainPermits();
        try (var socket = new java.net.Socket("localhost", Door.port())) {
            var out = socket.getOutputStream();
            out.write(
                    "POST /api/stocktaking/v1/halves HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\nConnection: close\r\n\r\n12345"
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(Upstreams.FIRST_HALF_ARRIVED.tryAcquire(5, TimeUnit.SECONDS))
                    .isTrue();

            out.write("67890".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("5+5");
        }
    }

    @ParameterizedTest
    @CsvSource({"1048576, 200", "1048577, 413"})
    void an_api_body_may_have_one_megabyte(int length, int status) {
        var answer = Door.send(Door.to("/api/stocktaking/v1/echo").POST(BodyPublishers.ofByteArray(new byte[length])));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1048576, 200", "1200000, 413"})
    void the_limit_holds_for_a_body_that_does_not_say_its_length(int length, int status) {
        var chunked = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[length]));

        var answer = Door.send(Door.to("/api/stocktaking/v1/echo").POST(chunked));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 413 ? "BODY_TOO_LARGE" : "\"length\":" + length);
    }

    @Test
    void a_page_may_send_more() {
        var answer = Door.send(Door.to("/en/stocktaking/echo").POST(BodyPublishers.ofByteArray(new byte[5_000_000])));

        assertThat(Door.heard(answer).length()).isEqualTo(5_000_000);
    }

    @Test
    void identity_cookies_and_forwarding_claimed_from_outside_do_not_arrive() {
        var answer = Door.get(
                "/en/stocktaking/echo",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=6.6.6.6;host=evil.example",
                "X-Real-IP",
                "6.6.6.6",
                "X-User",
                "admin",
                "Remote-User",
                "admin",
                "X-Original-URL",
                "/api/awards/v1/secret",
                "X-HTTP-Method-Override",
                "DELETE",
                "Proxy-Authorization",
                "Basic eA==",
                "TE",
                "trailers",
                "baggage",
                "user=admin",
                "Cookie",
                "display=dark; q_auth_x=y; other=1");

        var headers = Door.heard(answer).headers();
        assertThat(headers.keySet())
                .doesNotContain(
                        "x-forwarded-prefix",
                        "x-real-ip",
                        "x-user",
                        "remote-user",
                        "x-original-url",
                        "x-http-method-override",
                        "proxy-authorization",
                        "te",
                        "baggage",
                        "authorization");
        assertThat(headers.get("cookie")).containsExactly("display=dark");
        assertThat(headers.get("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(headers.get("x-forwarded-proto")).containsExactly("http");
        assertThat(headers.get("x-forwarded-host")).containsExactly("localhost:" + Door.port());
        assertThat(headers.get("host")).containsExactly("localhost:" + Door.port());
        assertThat(headers.get("forwarded"))
                .containsExactly("for=127.0.0.1;proto=http;host=\"localhost:" + Door.port() + "\"");
    }

    @Test
    void what_a_request_is_about_does_arrive() {
        var answer = Door.get(
                "/api/stocktaking/v1/echo",
                "Accept",
                "application/json",
                "Accept-Language",
                "fr",
                "If-None-Match",
                "\"3\"",
                "Idempotency-Key",
                "k1",
                "Range",
                "bytes=0-1",
                "X-Request-Id",
                "request-0001");

        assertThat(Door.heard(answer).headers().keySet())
                .contains("accept", "accept-language", "if-none-match", "idempotency-key", "range", "user-agent");
        assertThat(Door.heard(answer).headers().get("x-request-id")).containsExactly("request-0001");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("request-0001");
    }

    @Test
    void what_a_service_says_about_the_inside_stays_inside() {
        var answer = Door.get("/en/stocktaking/talkative");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("display=dark; Path=/");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"7\"");
    }

    @Test
    void the_policy_of_a_service_stays_and_lets_forms_end_at_the_sign_in_page() {
        assertThat(Door.get("/en/stocktaking/talkative").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; form-action 'self' http://localhost:8180; sandbox");
    }

    @ParameterizedTest
    @CsvSource({
        "http://service, /en/stocktaking/there?x=1",
        "http://door, /en/stocktaking/there?x=1",
        "https://elsewhere.example, https://elsewhere.example/en/stocktaking/there?x=1"
    })
    void a_redirect_to_our_own_inside_leads_to_our_own_outside(String host, String expected) {
        var target =
                host.replace("service", Upstreams.stocktakingAuthority()).replace("door", "localhost:" + Door.port());

        assertThat(Door.get("/en/stocktaking/redirect?" + target).headers().firstValue("Location"))
                .contains(expected);
    }

    @Test
    void connections_to_a_service_are_used_again() {
        for (var i = 0; i < 200; i++) {
            assertThat(Door.get("/en/stocktaking/echo").statusCode()).isEqualTo(200);
        }
    }
}
