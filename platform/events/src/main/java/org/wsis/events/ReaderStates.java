package org.wsis.events;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How far each reader is, asked of the broker, so that it is true whichever replica answers.
@ApplicationScoped
class ReaderStates {

    private static final long SECONDS_TO_ANSWER = 5;

    private final Broker broker;
    private final Inbox inbox;

    ReaderStates(Broker broker, Inbox inbox) {
        this.broker = broker;
        this.inbox = inbox;
    }

    List<State> of(List<EventListener> listeners) {
        try (var admin = broker.admin()) {
            return listeners.stream().map(listener -> state(listener, admin)).toList();
        }
    }

    private State state(EventListener listener, Admin admin) {
        var generation = generation(listener);
        var lag = lag(listener, generation, admin);
        return listener instanceof ReadModel model
                ? new State(model.name(), model.topic(), true, generation, lag, checksum(model))
                : new State(listener.name(), listener.topic(), false, generation, lag, null);
    }

    @Transactional
    String checksum(ReadModel model) {
        return model.checksum();
    }

    private int generation(EventListener listener) {
        try {
            return inbox.enrol(listener.name(), listener.topic());
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox does not answer", e);
        }
    }

    /// Messages of the log that the reader has not passed yet; null when the broker does not tell.
    private static @Nullable Long lag(EventListener listener, int generation, Admin admin) {
        try {
            var partitions = partitions(listener.topic(), admin);
            var ends = admin.listOffsets(
                            partitions.stream()
                                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())),
                            new org.apache.kafka.clients.admin.ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
            var passed = admin.listConsumerGroupOffsets(Reading.group(listener.name(), generation))
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
            return partitions.stream()
                    .mapToLong(partition -> behind(ends.get(partition), passed.get(partition)))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static Set<TopicPartition> partitions(String topic, Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        return admin
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
    }

    private static long behind(
            ListOffsetsResult.@Nullable ListOffsetsResultInfo end,
            org.apache.kafka.clients.consumer.@Nullable OffsetAndMetadata passed) {
        var last = end == null ? 0 : end.offset();
        return last - (passed == null ? 0 : passed.offset());
    }

    /// A reader as an officer sees it. `lag` is null when the broker does not answer, `checksum` when the reader
    /// keeps no read model.
    record State(
            String name,
            String topic,
            boolean readModel,
            int generation,
            @Nullable Long lag,
            @Nullable String checksum) {}
}
