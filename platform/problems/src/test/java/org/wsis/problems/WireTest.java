package org.wsis.problems;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class WireTest {

    private static final int MEGABYTE = 1 << 20;

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

    @Test
    void a_declared_body_that_is_too_large_is_refused_before_it_is_sent() throws Exception {
        var answer = Wire.answerTo(
                RestAssured.port,
                head("POST", "/api/things", "Content-Type: application/json", "Content-Length: 1048577"));
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("connection: close")
                .contains("#BODY_TOO_LARGE");
    }

    @Test
    void who_sends_it_all_the_same_still_reads_the_reason() throws Exception {
        var answer = Wire.answerTo(RestAssured.port, out -> {
            out.write(bytes(
                    head("POST", "/api/things", "Content-Type: application/json", "Content-Length: " + 3 * MEGABYTE)));
            sendBlanks(out, 3 * MEGABYTE);
        });
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("#BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"application/json, /api/things", "application/x-www-form-urlencoded, /api/things/form"})
    void a_body_in_chunks_is_refused_when_it_has_grown_too_large(String type, String path) throws Exception {
        var answer = Wire.answerTo(RestAssured.port, out -> {
            out.write(bytes(head("POST", path, "Content-Type: " + type, "Transfer-Encoding: chunked")));
            for (var n = 0; n < 40; n++) {
                out.write(bytes("10000\r\n"));
                sendBlanks(out, 1 << 16);
                out.write(bytes("\r\n"));
            }
            out.write(bytes("0\r\n\r\n"));
        });
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("connection: close")
                .contains("#BODY_TOO_LARGE");
    }

    @Test
    void a_body_in_chunks_that_is_small_enough_is_read() throws Exception {
        var answer = Wire.answerTo(
                RestAssured.port,
                head("POST", "/api/things", "Content-Type: application/json", "Transfer-Encoding: chunked")
                        + "2\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("#INVALID_REQUEST");
    }

    @Test
    void a_sender_who_hangs_up_is_no_error_of_ours() throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(bytes(head("POST", "/api/things", "Content-Type: application/json", "Content-Length: 1000")
                            + "{\"ti"));
            socket.getOutputStream().flush();
            Thread.sleep(300); // the request is being read when the line goes dead
        }
        Thread.sleep(500); // time enough to complain
    }

    @Test
    void an_address_that_is_too_long_is_refused() throws Exception {
        var answer = Wire.answerTo(RestAssured.port, head("GET", "/api/things?x=" + "y".repeat(9_000)));
        assertThat(answer).startsWith("HTTP/1.1 414 ").contains("#ADDRESS_TOO_LONG");
    }

    @Test
    void headers_that_are_too_large_are_refused() throws Exception {
        var answer = Wire.answerTo(RestAssured.port, head("GET", "/api/things", "X-Long: " + "y".repeat(40_000)));
        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("#HEADERS_TOO_LARGE");
    }

    @Test
    void beyond_all_measure_the_server_cuts_off_without_a_document() throws Exception {
        assertThat(Wire.answerTo(RestAssured.port, head("GET", "/api/things?x=" + "y".repeat(40_000))))
                .contains(" 414 ");
        assertThat(Wire.answerTo(RestAssured.port, head("GET", "/api/things", "X-Long: " + "y".repeat(200_000))))
                .contains(" 431 ");
        assertThat(Wire.answerTo(RestAssured.port, "what is this\r\n\r\n")).startsWith("HTTP/1.0 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/%c3%28/x", "/api/things/%00", "/api/things/%2e%2e%2f", "/api/things/count/x?most=%00"})
    void an_address_that_cannot_be_read_is_refused(String path) throws Exception {
        var answer = Wire.answerTo(RestAssured.port, head("GET", path));
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("application/problem+json", "/problems#");
    }

    /// Quarkus answers before any of us is asked; there is no place to say more.
    @ParameterizedTest
    @ValueSource(strings = {"/api/things/%", "/api/things/%zz", "/api/things/count/x?most=%", "/api/things/a|b"})
    void what_is_not_even_an_address_is_refused_without_a_document(String path) throws Exception {
        assertThat(Wire.answerTo(RestAssured.port, head("GET", path))).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 0", "Accept: */*"})
    void no_body_at_all_is_missing(String header) throws Exception {
        var answer = Wire.answerTo(RestAssured.port, head("POST", "/api/things", header));
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("#BODY_MISSING");
    }

    @Test
    void a_content_type_that_cannot_be_read_is_refused() throws Exception {
        var answer = Wire.answerTo(
                RestAssured.port, head("POST", "/api/things", "Content-Type: ;;;", "Content-Length: 2") + "{}");
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|15) .*").contains("application/problem+json");
    }

    @Test
    void an_accept_header_that_cannot_be_read_is_refused_or_ignored() throws Exception {
        var answer = Wire.answerTo(RestAssured.port, head("GET", "/api/things/taken", "Accept: ;;;///"));
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").contains("application/problem+json");
    }

    private static void sendBlanks(OutputStream out, int count) throws IOException {
        var blanks = bytes(" ".repeat(1 << 16));
        for (var left = count; left > 0; left -= blanks.length) {
            out.write(blanks, 0, Math.min(left, blanks.length));
        }
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers)
                                .map(header -> header + "\r\n")
                                .toList()) + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
