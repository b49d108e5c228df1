package org.wsis.gateway.edge;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Upstreams.class)
class EdgeTest {

    private static final String REST = " HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/stocktaking/%2e%2e/%2e%2e/q/health",
                "/en/stocktaking/../../q/metrics",
                "/api/stocktaking%2fv1",
                "/en/stocktaking/%00",
                "/en/stocktaking/%252e",
                "//evil.example/en/",
                "/en/stocktaking/..;/q/health",
                "http://evil.example/en/stocktaking/echo",
                "/en/stocktaking\\..\\q"
            })
    void path_tricks_are_refused(String target) {
        assertThat(Door.statusOf(Door.raw("GET " + target + REST + "\r\n"))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 4x\r\n",
                "Host: second.example\r\n"
            })
    void contradictory_headers_are_refused(String headers) {
        assertThat(Door.statusOf(Door.raw("POST /api/stocktaking/v1/echo" + REST + headers + "\r\n0\r\n\r\n")))
                .isEqualTo(400);
    }

    /// What follows the empty chunk is a request of its own for the gateway and for the service alike: it went
    /// through all questions of the door by itself, and is refused by one of them.
    @Test
    void a_request_cannot_be_smuggled_behind_another() {
        var answer = Door.raw("POST /api/stocktaking/v1/echo" + REST.replace("close", "keep-alive")
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /api/stocktaking/v1/%2e%2e" + REST + "\r\n");

        assertThat(answer).doesNotContain("\"content-length\":[\"4\"]").contains("HTTP/1.1 400");
    }

    @Test
    void a_request_without_a_host_is_refused() {
        assertThat(Door.statusOf(Door.raw("GET /en/stocktaking/echo HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"websocket, 400", "WebSocket, 400", "h2c, 200", "TLS/1.0, 200"})
    void no_other_protocol_is_spoken(String protocol, int status) {
        var answer = Door.raw("GET /en/stocktaking/echo" + REST + "Upgrade: " + protocol
                + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

        assertThat(Door.statusOf(answer)).isEqualTo(status);
        assertThat(answer).doesNotContain("101 Switching", "sec-websocket", "\"upgrade\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "BREW"})
    void unknown_methods_are_refused_with_the_known_ones(String method) {
        var answer = Door.raw(method + " /en/stocktaking/echo" + REST + "\r\n");

        assertThat(Door.statusOf(answer)).isEqualTo(405);
        assertThat(answer).containsIgnoringCase("Allow: GET, HEAD");
    }

    @Test
    void health_and_metrics_answer_on_this_machine() {
        assertThat(Door.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(Door.get("/q/metrics").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%71/metrics", "/q/metrics", "/%71/%6detrics"})
    void however_it_is_written_operators_alone_see_them(String target) {
        assertThat(Door.statusOf(Door.raw("GET " + target + REST + "Via: 1.1 x\r\n\r\n")))
                .isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded: for=6.6.6.6", "X-Forwarded-For: 127.0.0.1", "Via: 1.1 x"})
    void whoever_comes_through_a_proxy_does_not_see_them(String header) {
        assertThat(Door.statusOf(Door.raw("GET /q/health/ready" + REST + header + "\r\n\r\n")))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/stocktaking/echo",
                "/api/trust-fund/v1/x",
                "/nowhere",
                "/robots.txt",
                "/en/stocktaking/%00",
                "/en/"
            })
    void every_answer_tells_the_browser_to_be_careful(String target) {
        assertThat(Door.raw("GET " + target + REST + "\r\n").toLowerCase(java.util.Locale.ROOT))
                .contains(
                        "content-security-policy: default-src 'none'",
                        "x-content-type-options: nosniff",
                        "referrer-policy: same-origin",
                        "permissions-policy: ",
                        "x-frame-options: deny",
                        "cross-origin-opener-policy: same-origin",
                        "frame-ancestors 'none'")
                .doesNotContain("strict-transport-security");
    }
}
