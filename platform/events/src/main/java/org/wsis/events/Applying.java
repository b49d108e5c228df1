package org.wsis.events;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Turns messages into effects: the inbox and all effects in one transaction.
@ApplicationScoped
class Applying {

    /// A category of its own: one line for every event, like the access log has one for every request.
    private static final Logger APPLIED = Logger.getLogger("org.wsis.events.applied");

    private final Inbox inbox;
    private final Positions positions;
    private final ObjectReader json;
    private final Tracer tracer;
    private final MeterRegistry metrics;

    Applying(Inbox inbox, Positions positions, ObjectMapper mapper, Tracer tracer, MeterRegistry metrics) {
        this.inbox = inbox;
        this.positions = positions;
        // A producer may add a member at any time; that must not stop a reader that does not need it.
        this.json = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.tracer = tracer;
        this.metrics = metrics;
    }

    /// Applies those of the messages that the listener subscribes to and has not seen, in their order, and keeps
    /// that they lie behind it.
    ///
    /// @param log the log they came from
    @Transactional(TxType.REQUIRES_NEW)
    void together(EventListener listener, int generation, UUID log, List<ConsumerRecord<String, byte[]>> messages) {
        var events = new ArrayList<Traced>(messages.size());
        for (var message : messages) {
            var headers = Reading.headers(message);
            @Nullable String type = headers.get("ce_type");
            if (type != null && !listener.types().contains(type)) {
                continue;
            }
            events.add(new Traced(ReceivedEvent.of(headers, Reading.data(message), json), headers));
        }
        var first = firstDeliveries(listener, generation, events);
        var applied = first.size();
        for (var traced : events) {
            // Taken out, so that a repeat within the batch is one too.
            if (first.remove(traced.event().id())) {
                apply(listener, traced);
            }
        }
        positions.moveBehind(listener.name(), log, messages);
        metrics.counter("wsis.inbox.applied", "reader", listener.name()).increment(applied);
    }

    /// Applies one message again that was set aside; the caller's transaction holds it.
    @Transactional(TxType.MANDATORY)
    void replay(EventListener listener, Map<String, String> headers, byte[] data) {
        apply(listener, new Traced(ReceivedEvent.of(headers, data, json), headers));
    }

    private Set<UUID> firstDeliveries(EventListener listener, int generation, List<Traced> events) {
        try {
            return inbox.firstDeliveries(
                    listener.name(),
                    generation,
                    events.stream().map(traced -> traced.event().id()).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox does not answer", e);
        }
    }

    private void apply(EventListener listener, Traced traced) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), traced.headers(), HEADER);
        var span = tracer.spanBuilder(listener.name() + " apply")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", listener.topic())
                .setAttribute("cloudevents.event_type", traced.event().type())
                .setAttribute("cloudevents.event_id", traced.event().id().toString())
                .startSpan();
        try (var _ = parent.with(span).makeCurrent()) {
            listener.apply(traced.event());
            APPLIED.infof(
                    "%s applied %s %s",
                    listener.name(), traced.event().type(), traced.event().id());
        } catch (RuntimeException e) {
            span.recordException(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private static final TextMapGetter<Map<String, String>> HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private record Traced(ReceivedEvent event, Map<String, String> headers) {}
}
