package org.wsis.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The Kafka clients of this process, with the settings on which our promises rest.
@ApplicationScoped
class Broker {

    private static final long SECONDS_TO_ANSWER = 5;

    private final Map<String, Object> connection;
    private final EventsConfig config;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> connection, EventsConfig config) {
        this.connection = connection;
        this.config = config;
    }

    /// A publisher under the one name that all replicas of this service share: the newest shuts the older ones
    /// out.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker does not answer
    Publisher publisher() {
        return publisher(config.source() + "-relay");
    }

    Publisher publisher(String transactionalId) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        return new Publisher(producer);
    }

    /// A member of the reader's group. It sees only what was committed, and a dead member is noticed after 6 s.
    Consumer<String, byte[]> consumer(String group) {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.reader().batch());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(new HashMap<>(connection));
    }

    /// Id of the log behind a topic. A topic that was deleted and made again has another one, and its offsets mean
    /// other messages.
    ///
    /// @throws IllegalStateException when there is no such topic, or the broker does not tell
    UUID logOf(String topic) {
        try (var admin = admin()) {
            var id = Objects.requireNonNull(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                            .get(topic))
                    .topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not tell of " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for " + topic, e);
        }
    }

    /// Sends batches, each whole or not at all.
    ///
    /// Without the broker's transaction a batch of which the middle failed would leave later events of a subject
    /// on the topic, and sending the middle again would put it behind them.
    static class Publisher implements AutoCloseable {

        private final Producer<String, byte[]> producer;

        Publisher(Producer<String, byte[]> producer) {
            this.producer = producer;
        }

        /// Returns when the broker has all of them.
        ///
        /// @throws org.apache.kafka.common.KafkaException when it has none of them, or when that is not known;
        /// the publisher is to be closed then
        void publish(List<OutboxRows.Row> batch) {
            producer.beginTransaction();
            for (var row : batch) {
                var _ = producer.send(message(row)); // a failure comes out of the commit
            }
            producer.commitTransaction();
        }

        private static ProducerRecord<String, byte[]> message(OutboxRows.Row row) {
            var message = new ProducerRecord<>(row.topic(), row.key(), row.data());
            row.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            message.headers().add("ce_sequence", Long.toString(row.sequence()).getBytes(UTF_8));
            return message;
        }

        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }
    }
}
