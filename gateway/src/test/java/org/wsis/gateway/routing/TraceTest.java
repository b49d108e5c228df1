package org.wsis.gateway.routing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(Upstreams.class)
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @Inject
    SeenSpans seen;

    @Test
    void the_trace_of_the_caller_goes_on_through_the_gateway_into_the_service() {
        var answer = Door.get("/api/stocktaking/v1/echo", "traceparent", "00-" + TRACE + "-" + CALLER + "-01");

        var arrived = Door.heard(answer).headers().getOrDefault("traceparent", List.of());
        assertThat(arrived).hasSize(1);
        var parts = arrived.getFirst().split("-", 4);
        assertThat(parts[1]).as("the same trace").isEqualTo(TRACE);
        await().untilAsserted(() -> {
            var toService = seen.one(parts[2]);
            assertThat(toService.getKind()).isEqualTo(SpanKind.CLIENT);
            var atDoor = seen.one(toService.getParentSpanContext().getSpanId());
            assertThat(atDoor.getKind()).isEqualTo(SpanKind.SERVER);
            assertThat(atDoor.getParentSpanContext().getSpanId()).isEqualTo(CALLER);
        });
    }

    /// Keeps the spans of the process under test.
    @ApplicationScoped
    static class SeenSpans implements SpanProcessor {

        private final Queue<ReadableSpan> ended = new ConcurrentLinkedQueue<>();

        ReadableSpan one(String spanId) {
            return ended.stream()
                    .filter(span -> span.getSpanContext().getSpanId().equals(spanId))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no span " + spanId));
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span);
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
