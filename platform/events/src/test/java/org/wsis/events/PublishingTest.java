package org.wsis.events;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.wsis.events.TopicLog.header;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class PublishingTest {

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Inject
    TopicLog log;

    @Inject
    Tracer tracer;

    @Test
    void what_is_committed_is_published_and_what_is_rolled_back_never_was() {
        var committed = UUID.randomUUID();
        var rolledBack = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(new Noted(rolledBack, 1));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(committed, 1)));

        await().untilAsserted(() -> assertThat(notes.of(committed)).containsExactly(1));
        assertThat(notes.of(rolledBack)).isEmpty();
        assertThat(log.about(Noted.TOPIC, rolledBack)).isEmpty();
    }

    @Test
    void an_event_cannot_be_added_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.add(new Noted(UUID.randomUUID(), 1)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void an_event_the_broker_would_refuse_fails_where_it_is_made() {
        record Bloated(UUID subject, String text) implements Event {
            @Override
            public String type() {
                return "org.wsis.test.thing.bloated.v1";
            }

            @Override
            public String topic() {
                return Noted.TOPIC;
            }
        }
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.add(new Bloated(UUID.randomUUID(), "x".repeat(1_000_000)))))
                .hasMessageContaining("bytes of data");
    }

    @Test
    void a_message_is_a_cloud_event_in_binary_mode() {
        var thing = UUID.randomUUID();
        var id = QuarkusTransaction.requiringNew().call(() -> outbox.add(new Noted(thing, 7)));

        await().until(() -> !log.about(Noted.TOPIC, thing).isEmpty());

        var message = log.about(Noted.TOPIC, thing).getFirst();
        assertThat(new String(message.value(), UTF_8)).isEqualTo("{\"thing\":\"" + thing + "\",\"n\":7}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_id")).isEqualTo(id.toString());
        assertThat(header(message, "ce_source")).isEqualTo("events-test");
        assertThat(header(message, "ce_type")).isEqualTo(Noted.TYPE);
        assertThat(header(message, "ce_subject")).isEqualTo(thing.toString());
        assertThat(header(message, "ce_time")).endsWith("Z");
        assertThat(header(message, "ce_dataschema")).isEqualTo("urn:wsis:contract:" + Noted.TYPE);
        assertThat(header(message, "content-type")).startsWith("application/json");
        assertThat(header(message, "ce_sequence")).matches("[0-9]+");
    }

    @Test
    void the_trace_of_the_request_goes_on_in_the_reader() {
        var thing = UUID.randomUUID();
        var span = tracer.spanBuilder("a request").startSpan();
        try (var _ = span.makeCurrent()) {
            QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(thing, 1)));
        } finally {
            span.end();
        }
        await().untilAsserted(() -> assertThat(notes.tracesOf(thing))
                .containsExactly(span.getSpanContext().getTraceId()));
    }

    @Test
    void the_relay_is_woken_by_the_commit_and_does_not_sleep_through_it() {
        var things = java.util.stream.Stream.generate(UUID::randomUUID).limit(5).toList();
        for (var thing : things) {
            QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(thing, 1)));
            await().atMost(Duration.ofSeconds(5)).until(() -> notes.of(thing), List.of(1)::equals);
        }
    }
}
