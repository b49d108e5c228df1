package org.wsis.trustfund.editions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Plays the Forum: writes events about editions to its topic.
@ApplicationScoped
class ForumSays {

    static final String ANNOUNCED = "org.wsis.forum.edition.announced.v1";
    static final String CHANGED = "org.wsis.forum.edition.changed.v1";

    private final KafkaProducer<String, String> producer;

    ForumSays(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    @PreDestroy
    void fallSilent() {
        producer.close();
    }

    /// Says it and waits until the broker has it.
    void say(String type, String subject, long sequence, String data) {
        var headers = List.<Header>of(
                header("ce_specversion", "1.0"),
                header("ce_id", UUID.randomUUID().toString()),
                header("ce_source", "forum-registration-service"),
                header("ce_type", type),
                header("ce_subject", subject),
                header("ce_time", "2026-01-20T09:00:00Z"),
                header("ce_sequence", Long.toString(sequence)));
        try {
            producer.send(new ProducerRecord<>("wsis.forum.editions", null, subject, data, headers))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
