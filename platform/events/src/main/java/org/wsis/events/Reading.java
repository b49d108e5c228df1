package org.wsis.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One listener at work: a thread that takes messages from the log and applies each once. How far it came stands in
/// [Positions]; the broker is told too, for those who watch from there.
///
/// Messages are applied many in a transaction, because a commit costs more than an effect. When one of them
/// fails, all are undone and taken again one by one, so that a bad message harms only itself.
class Reading implements Runnable {

    private static final Logger LOG = Logger.getLogger(Reading.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Set<String> PASSING = Set.of("08", "25006", "40", "53", "55P03", "57P", "58");
    private static final Duration TELL_BROKER_EVERY = Duration.ofSeconds(1);

    private final EventListener listener;
    private final Broker broker;
    private final Inbox inbox;
    private final Positions positions;
    private final Applying applying;
    private final DeadLetters deadLetters;
    private final EventsConfig.Reader config;
    private volatile boolean stopped;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    Reading(
            EventListener listener,
            Broker broker,
            Inbox inbox,
            Positions positions,
            Applying applying,
            DeadLetters deadLetters,
            EventsConfig.Reader config) {
        this.listener = listener;
        this.broker = broker;
        this.inbox = inbox;
        this.positions = positions;
        this.applying = applying;
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /// Name of the broker's group for a generation of a reader.
    static String group(String reader, int generation) {
        return reader + ".g" + generation;
    }

    @Override
    public void run() {
        var outage = new Outage(LOG, "Reading of " + listener.name() + " waits");
        while (!stopped) {
            try {
                readOneGeneration(outage);
            } catch (Inbox.Superseded e) {
                LOG.infof("%s begins again at the start of the log.", listener.name());
            } catch (WakeupException e) {
                // asked to stop
            } catch (Exception | Error e) {
                // Whatever it is: a reader that gave up would be noticed only by what is missing.
                outage.notice(e);
                pause();
            }
        }
    }

    void stop() {
        stopped = true;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    private void readOneGeneration(Outage outage) throws SQLException {
        var generation = inbox.enrol(listener.name(), listener.topic());
        try (var reading = broker.consumer(group(listener.name(), generation))) {
            consumer = reading;
            var log = new OpenLog(reading);
            reading.subscribe(List.of(listener.topic()), log);
            while (!stopped) {
                var messages = reading.poll(POLL);
                if (messages.isEmpty()) {
                    if (inbox.generation(listener.name()) != generation) {
                        throw new Inbox.Superseded();
                    }
                } else {
                    var batch = new ArrayList<ConsumerRecord<String, byte[]>>(messages.count());
                    messages.forEach(batch::add);
                    apply(batch, generation, log.id());
                }
                log.tellBroker(messages.isEmpty());
                outage.over();
            }
        } finally {
            consumer = null;
        }
    }

    private void apply(List<ConsumerRecord<String, byte[]>> batch, int generation, UUID log) {
        try {
            applying.together(listener, generation, log, batch);
        } catch (Inbox.Superseded e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf("A batch of %s failed and is taken one by one: %s", listener.name(), e);
            for (var message : batch) {
                applyAlone(message, generation, log);
            }
        }
    }

    private void applyAlone(ConsumerRecord<String, byte[]> message, int generation, UUID log) {
        for (var attempt = 1; ; attempt++) {
            try {
                applying.together(listener, generation, log, List.of(message));
                return;
            } catch (Inbox.Superseded e) {
                throw e;
            } catch (RuntimeException e) {
                if (isOfTheDatabase(e)) {
                    throw e; // no fault of the message: read it again from where we stood
                }
                if (e instanceof UnreadableEvent || attempt == config.attempts()) {
                    setAside(message, generation, log, e);
                    return;
                }
                pause();
            }
        }
    }

    /// Lost connection, read-only standby, deadlock or serialization failure, no resources, no lock, shutdown, failing
    /// disk: each may be over the next moment. So may an empty pool, which has no state.
    static boolean isOfTheDatabase(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                @Nullable String state = sql.getSQLState();
                return state == null || PASSING.stream().anyMatch(state::startsWith);
            }
        }
        return false;
    }

    /// When even this fails the database is away: the exception ends the reading, which begins again where it had
    /// committed.
    private void setAside(ConsumerRecord<String, byte[]> message, int generation, UUID log, RuntimeException reason) {
        LOG.warnf(
                "%s puts %s-%d@%d to the dead letters: %s",
                listener.name(), message.topic(), message.partition(), message.offset(), reason);
        QuarkusTransaction.requiringNew().run(() -> {
            deadLetters.add(listener.name(), generation, message, headers(message), reason);
            positions.moveBehind(listener.name(), log, List.of(message));
        });
    }

    /// The data of a message; a tombstone, which nobody here writes, has none.
    @SuppressWarnings("NullAway") // the library says nothing of it
    static byte[] data(ConsumerRecord<String, byte[]> message) {
        return message.value() == null ? new byte[0] : message.value();
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        return headers;
    }

    private void pause() {
        try {
            Thread.sleep(config.retry());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /// The partitions of the log that this replica reads at the moment.
    private class OpenLog implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> reading;
        private final Map<TopicPartition, Long> told = new HashMap<>();
        private long toldAt = System.nanoTime();
        private @Nullable UUID id;

        OpenLog(Consumer<String, byte[]> reading) {
            this.reading = reading;
        }

        UUID id() {
            return Objects.requireNonNull(id, "No partition was assigned yet");
        }

        /// Begins where the effects end. Where there are none yet, the broker's memory holds, and without one the
        /// start of the log.
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var log = broker.logOf(listener.topic());
            var next = positions.of(listener.name(), log);
            for (var partition : partitions) {
                @Nullable Long offset = next.get(partition.partition());
                if (offset != null) {
                    reading.seek(partition, offset);
                }
            }
            id = log;
        }

        /// What another replica does with them is decided by the database.
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            told.keySet().removeAll(partitions);
        }

        /// Tells the broker how far this reader is, when it rests and once a second; each time would cost as much as
        /// a small batch. Losing it is harmless.
        void tellBroker(boolean atRest) {
            if (!atRest && System.nanoTime() - toldAt < TELL_BROKER_EVERY.toNanos()) {
                return;
            }
            var moved = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var partition : reading.assignment()) {
                var position = reading.position(partition, Duration.ofSeconds(5));
                if (!Long.valueOf(position).equals(told.put(partition, position))) {
                    moved.put(partition, new OffsetAndMetadata(position));
                }
            }
            if (!moved.isEmpty()) {
                reading.commitAsync(moved, this::notice);
            }
            toldAt = System.nanoTime();
        }

        private void notice(Map<TopicPartition, OffsetAndMetadata> moved, @Nullable Exception failure) {
            if (failure != null) {
                LOG.debugf("The broker does not know how far %s is: %s", listener.name(), failure.getMessage());
                told.keySet().removeAll(moved.keySet());
            }
        }
    }
}
