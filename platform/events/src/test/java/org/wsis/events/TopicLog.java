package org.wsis.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The topic as it stands, read from its start by somebody who belongs to no reader.
@ApplicationScoped
class TopicLog {

    private final Broker broker;

    TopicLog(Broker broker) {
        this.broker = broker;
    }

    List<ConsumerRecord<String, byte[]>> of(String topic) {
        try (var consumer = broker.consumer("test." + UUID.randomUUID())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }

    List<ConsumerRecord<String, byte[]>> about(String topic, UUID thing) {
        return of(topic).stream()
                .filter(message -> thing.toString().equals(message.key()))
                .toList();
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
