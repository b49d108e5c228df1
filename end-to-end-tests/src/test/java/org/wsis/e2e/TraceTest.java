package org.wsis.e2e;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One number leads from what a person saw to the log lines of every process that took part.
@ExtendWith(WholeSuite.class)
class TraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "stocktaking"})
    void the_trace_of_a_problem_is_found_in_the_logs(String service) throws Exception {
        var problem = Api.as("participant", "PUT", "api/stocktaking/v1/entries/" + UUID.randomUUID(), "{}");

        isFound(problem.json().path("instance").asText().replace("urn:trace:", ""), service);
    }

    @Test
    void the_trace_that_a_client_began_goes_through_kafka_to_the_reader() throws Exception {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var traceparent = "00-" + trace + "-00f067aa0ba902b7-01";
        var initiative = Initiative.called("Traced " + trace);
        var submitted = initiative.submit("traceparent", traceparent);

        assertThat(initiative.publish(submitted, "traceparent", traceparent).status())
                .isEqualTo(200);

        isFound(trace, "gateway");
        isFound(trace, "stocktaking");
        isFound(trace, "awards");
    }

    private static void isFound(String trace, String service) {
        await(trace + " in the log of " + service).atMost(Duration.ofSeconds(5)).until(() -> WholeSuite.logs()
                .tellsOf(service, trace));
    }
}
