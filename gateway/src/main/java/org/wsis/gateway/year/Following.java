package org.wsis.gateway.year;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Reads a topic for each follower, from its first event on and for ever. Each replica does so for itself and remembers
/// no place: what is read is small, and the door has no database to remember in.
///
/// Nobody waits for it. While the broker is away the pages show what they knew, or less.
@ApplicationScoped
class Following {

    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Optional<String> servers;
    private final Instance<Follower> followers;
    private final ObjectMapper json;
    private final List<Thread> threads = new ArrayList<>();

    Following(
            @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> servers,
            @Any Instance<Follower> followers,
            ObjectMapper json) {
        this.servers = servers;
        this.followers = followers;
        this.json = json;
    }

    void start(@Observes StartupEvent start) {
        if (servers.isEmpty()) {
            LOG.warn("KAFKA_BOOTSTRAP_SERVERS is not set: the home page will not know what is open");
            return;
        }
        for (var follower : followers) {
            threads.add(Thread.ofVirtual()
                    .name("follows " + follower.topic())
                    .start(() -> followForEver(follower, servers.get())));
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        threads.forEach(Thread::interrupt);
    }

    private void followForEver(Follower follower, String broker) {
        var complained = false;
        while (!Thread.currentThread().isInterrupted()) {
            try (var log = new KafkaConsumer<byte[], byte[]>(settings(broker))) {
                var partitions = partitions(log, follower.topic());
                if (partitions.isEmpty()) {
                    Thread.sleep(PATIENCE);
                    continue;
                }
                log.assign(partitions);
                log.seekToBeginning(partitions);
                complained = false;
                read(log, follower, log.endOffsets(partitions));
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException stopped) {
                return;
            } catch (KafkaException away) {
                if (!complained) {
                    LOG.warnf("%s cannot be read: %s", follower.topic(), away.getMessage());
                    complained = true;
                }
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> log, String topic) {
        return log.partitionsFor(topic, PATIENCE).stream()
                .map(known -> new TopicPartition(topic, known.partition()))
                .toList();
    }

    private void read(KafkaConsumer<byte[], byte[]> log, Follower follower, Map<TopicPartition, Long> ends) {
        var behind = true;
        while (!Thread.currentThread().isInterrupted()) {
            for (var event : log.poll(POLL)) {
                apply(follower, event);
            }
            if (behind && ends.entrySet().stream().allMatch(end -> log.position(end.getKey()) >= end.getValue())) {
                behind = false;
                follower.hasCaughtUp();
            }
        }
    }

    private void apply(Follower follower, ConsumerRecord<byte[], byte[]> event) {
        var type = event.headers().lastHeader("ce_type");
        if (type == null || event.value() == null) {
            return;
        }
        try {
            follower.apply(new String(type.value(), StandardCharsets.UTF_8), json.readTree(event.value()));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warnf("%s holds an event that cannot be read, at %d: %s", event.topic(), event.offset(), unreadable);
        }
    }

    private static Map<String, Object> settings(String broker) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                5_000);
    }
}
