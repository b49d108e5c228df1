package org.wsis.process;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ProcessTest {

    private static final String ECHO = "/api/test/v1/echo";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Logged logged = new Logged();

    @Inject
    ObjectMapper json;

    @BeforeEach
    void listen() {
        logged.begin();
    }

    @AfterEach
    void stopListening() {
        logged.end();
    }

    @Test
    void starts_and_is_ready_without_keycloak_and_without_a_collector() {
        given().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void nobody_complains_that_there_is_no_collector() {
        given().get(ECHO);

        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .until(() -> logged.all().stream()
                        .noneMatch(line -> line.getLoggerName().contains("telemetry")));
    }

    @Test
    void tells_prometheus_how_it_is() {
        given().get(ECHO);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("jvm_memory_used_bytes"))
                .body(not(containsString("uri=\"/q/")));
    }

    @Test
    void describes_itself_in_openapi_3_1() {
        given().accept("application/json")
                .get("/api/test/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths", org.hamcrest.Matchers.hasKey(ECHO));
    }

    @Test
    void writes_instants_and_amounts_as_people_do() {
        given().get(ECHO)
                .then()
                .statusCode(200)
                .body("at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"))
                .body(containsString("\"amount\":10000000,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"titel\": \"t\"}",
                "{\"title\": \"t\", \"title\": \"u\"}",
                "{\"title\": 1}",
                "{\"done\": \"true\"}",
                "{\"done\": null}",
                "{} {}",
                "{\"amount\": \"12\"}"
            })
    void guesses_nothing_when_it_reads_json(String body) {
        given().contentType("application/json").body(body).post(ECHO).then().statusCode(400);
    }

    @Test
    void reads_what_is_right() {
        var body = "{\"title\": \"t\", \"done\": true, \"at\": \"2026-07-06T09:00:00Z\", \"amount\": 12.50}";
        given().contentType("application/json")
                .body(body)
                .post(ECHO)
                .then()
                .statusCode(200)
                .body("at", is("2026-07-06T09:00:00Z"))
                .body(containsString("12.50"));
    }

    @Test
    void a_reader_of_events_can_be_more_forgiving() throws Exception {
        var forgiving =
                json.copy().disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        assertThat(forgiving
                        .readValue("{\"titel\": \"t\", \"done\": true}", EchoResource.Thing.class)
                        .done())
                .isTrue();
    }

    @Test
    @TestSecurity(user = "grace", roles = "participant")
    void what_nobody_may_call_nobody_can_call() {
        given().get(ECHO + "/mine").then().statusCode(200);
        given().get(ECHO + "/forgotten").then().statusCode(403);
    }

    @Test
    void says_nothing_about_itself() {
        assertThat(given().get(ECHO).headers().hasHeaderWithName("Server")).isFalse();
    }

    @Test
    void keeps_a_sane_request_id_and_replaces_any_other() {
        assertThat(requestId("caller-0001")).isEqualTo("caller-0001");
        assertThat(UUID.fromString(requestId("x")).version()).isEqualTo(7);
        assertThat(UUID.fromString(requestId("forged id with spaces")).version())
                .isEqualTo(7);
        assertThat(UUID.fromString(requestId("y".repeat(65))).version()).isEqualTo(7);
        assertThat(UUID.fromString(given().get(ECHO).header("X-Request-Id")).version())
                .isEqualTo(7);
    }

    private static String requestId(String offered) {
        return given().header("X-Request-Id", offered).get(ECHO).header("X-Request-Id");
    }

    @Test
    void every_line_of_a_request_carries_its_trace_and_its_id() {
        given().header("X-Request-Id", "caller-0002")
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .get(ECHO);

        assertThat(logged.line("asked for a thing")).satisfies(line -> {
            assertThat(line.getMdc("traceId")).isEqualTo(TRACE);
            assertThat(line.getMdc("requestId")).isEqualTo("caller-0002");
        });
    }

    @Test
    @TestSecurity(user = "0195-subject", roles = "participant")
    void one_access_line_says_who_did_what_and_keeps_the_secrets() {
        given().header("X-Request-Id", "caller-0003")
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .get(ECHO + "/mine?token=secret");

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var line = logged.line("GET " + ECHO + "/mine 200 ");
            assertThat(logged.text(line)).matches("GET " + ECHO + "/mine 200 \\d+ ms");
            assertThat(line)
                    .extracting(
                            each -> each.getMdc("method"),
                            each -> each.getMdc("path"),
                            each -> each.getMdc("status"),
                            each -> each.getMdc("subject"),
                            each -> each.getMdc("traceId"),
                            each -> each.getMdc("requestId"))
                    .containsExactly("GET", ECHO + "/mine", "200", "0195-subject", TRACE, "caller-0003");
        });
    }

    @Test
    void probes_are_not_logged() {
        given().get("/q/health/live");
        given().get(ECHO);

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> logged.line("GET " + ECHO + " 200"));
        assertThat(logged.all()).extracting(logged::text).noneMatch(line -> line.contains("/q/"));
    }

    @Test
    void ids_rise() {
        UUID before = Ids.next();
        for (int n = 0; n < 10_000; n++) {
            UUID next = Ids.next();
            assertThat(next.toString()).isGreaterThan(before.toString());
            before = next;
        }
    }
}
