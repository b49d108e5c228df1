package org.wsis.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsis.localplatform.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What whoever runs the five processes relies on, looked up at the processes as they run elsewhere.
@ExtendWith(WholeSuite.class)
class ProcessesTest {

    static Stream<String> services() {
        return ServiceLogs.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void says_that_it_lives_and_is_ready_and_how_it_is(String service) throws Exception {
        assertThat(at(service, "/q/health/live").json().path("status").asText()).isEqualTo("UP");
        assertThat(at(service, "/q/health/ready").json().path("status").asText())
                .isEqualTo("UP");
        assertThat(at(service, "/q/metrics").body()).contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @CsvSource({"stocktaking, stocktaking", "awards, awards", "forum, forum", "trust-fund, trust-fund"})
    void describes_its_api_in_openapi_3_1(String service, String name) throws Exception {
        var document = Api.get("api/" + name + "/v1/openapi?format=json").json();

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").size()).as(service).isPositive();
    }

    @ParameterizedTest
    @MethodSource("services")
    void writes_nothing_but_json_from_its_first_line_on(String service) {
        var lines = WholeSuite.logs().all(service);

        assertThat(lines).isNotEmpty();
        assertThat(lines.stream().filter(line -> !isComplete(line))).isEmpty();
    }

    private static boolean isComplete(JsonNode line) {
        return line.path("timestamp").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*")
                && !line.path("level").asText().isEmpty()
                && !line.path("loggerName").asText().isEmpty()
                && line.path("message").isTextual();
    }

    @Test
    void a_request_is_one_line_with_its_facts_as_fields() throws Exception {
        var path = "/" + Initiative.called("Nobody's").path();
        var answer = Api.get(path.substring(1) + "?secret=of-the-query");
        var request = answer.header("X-Request-Id");

        await().atMost(5, TimeUnit.SECONDS).untilAsserted(() -> {
            for (var service : new String[] {"gateway", "stocktaking"}) {
                assertThat(WholeSuite.logs().all(service))
                        .filteredOn(line -> line.at("/mdc/requestId").asText().equals(request))
                        .filteredOn(line -> line.path("loggerName").asText().equals("org.wsis.access"))
                        .as("access line of " + service)
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.at("/mdc/method").asText()).isEqualTo("GET");
                            assertThat(line.at("/mdc/path").asText()).isEqualTo(path);
                            assertThat(line.at("/mdc/status").asText()).isEqualTo("404");
                            assertThat(line.at("/mdc/millis").asText()).matches("\\d+");
                            assertThat(line.at("/mdc/subject").asText()).isEqualTo("-");
                            assertThat(line.at("/mdc/traceId").asText()).matches("[0-9a-f]{32}");
                            assertThat(line.toString()).doesNotContain("of-the-query");
                        });
            }
        });
    }

    /// The body of a request is half sent when the process is told to end.
    @Test
    void what_is_under_way_is_done_when_a_process_is_told_to_end() throws Exception {
        var initiative = Initiative.called("Sent at the last moment");
        try (var replica = WholeSuite.suite().startReplica("stocktaking");
                var connection = connect(replica)) {
            var process = replica.process().running().orElseThrow();
            var body = initiative.json().getBytes(StandardCharsets.UTF_8);
            var head = """
                    PUT /%s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """.formatted(initiative.path(), Api.token("participant"), body.length);
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().write(body, 0, 10);
            Thread.sleep(500); // it has reached the process

            process.destroy();
            await("it asks everybody to go elsewhere")
                    .atMost(5, TimeUnit.SECONDS)
                    .until(() -> isLeaving(replica));
            assertThat(process.isAlive()).as("it waits for what is under way").isTrue();
            connection.getOutputStream().write(body, 10, body.length - 10);

            assertThat(firstLine(connection)).matches("HTTP/1.1 20[01] .*");
            assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
        }
        assertThat(Api.as("participant", "GET", initiative.path(), "").status())
                .as("it is stored")
                .isEqualTo(200);
    }

    private static boolean isLeaving(RunningSuite.Replica replica) throws Exception {
        var answer = Api.answer(HttpRequest.newBuilder(URI.create(replica.address() + "/api/stocktaking/v1/entries")));
        return answer.header("Connection").equals("close");
    }

    private static Socket connect(RunningSuite.Replica replica) throws IOException {
        return new Socket("localhost", URI.create(replica.address()).getPort());
    }

    private static String firstLine(Socket connection) throws IOException {
        connection.setSoTimeout(20_000);
        var reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        return String.valueOf(reader.readLine());
    }

    private static Api.Answer at(String service, String path) throws Exception {
        return Api.answer(HttpRequest.newBuilder(URI.create(WholeSuite.suite().addressOf(service) + path)));
    }
}
