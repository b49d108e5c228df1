package org.wsis.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One listener at work: a thread that takes messages from the log, applies each once, and remembers how far it
/// came.
///
/// Messages are applied many in a transaction, because a commit costs more than an effect. When one of them
/// fails, all are undone and taken again one by one, so that a bad message harms only itself.
class Reading implements Runnable {

    private static final Logger LOG = Logger.getLogger(Reading.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final EventListener listener;
    private final Broker broker;
    private final Inbox inbox;
    private final Applying applying;
    private final DeadLetters deadLetters;
    private final EventsConfig.Reader config;
    private volatile boolean stopped;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    Reading(
            EventListener listener,
            Broker broker,
            Inbox inbox,
            Applying applying,
            DeadLetters deadLetters,
            EventsConfig.Reader config) {
        this.listener = listener;
        this.broker = broker;
        this.inbox = inbox;
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
            } catch (SQLException | RuntimeException e) {
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
            reading.subscribe(List.of(listener.topic()));
            var committed = new HashMap<TopicPartition, Long>();
            while (!stopped) {
                var messages = reading.poll(POLL);
                if (messages.isEmpty()) {
                    if (inbox.generation(listener.name()) != generation) {
                        throw new Inbox.Superseded();
                    }
                } else {
                    var batch = new ArrayList<ConsumerRecord<String, byte[]>>(messages.count());
                    messages.forEach(batch::add);
                    apply(batch, generation);
                }
                remember(reading, committed);
                outage.over();
            }
        } finally {
            consumer = null;
        }
    }

    private void apply(List<ConsumerRecord<String, byte[]>> batch, int generation) {
        try {
            applying.together(listener, generation, batch);
        } catch (Inbox.Superseded e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf("A batch of %s failed and is taken one by one: %s", listener.name(), e);
            for (var message : batch) {
                applyAlone(message, generation);
            }
        }
    }

    private void applyAlone(ConsumerRecord<String, byte[]> message, int generation) {
        for (var attempt = 1; ; attempt++) {
            try {
                applying.together(listener, generation, List.of(message));
                return;
            } catch (Inbox.Superseded e) {
                throw e;
            } catch (RuntimeException e) {
                if (isOfTheDatabase(e)) {
                    throw e; // no fault of the message: read it again from where we stood
                }
                if (e instanceof UnreadableEvent || attempt == config.attempts()) {
                    setAside(message, generation, e);
                    return;
                }
                pause();
            }
        }
    }

    /// Lost connection, shutdown, no resources, deadlock or serialization failure: each may be over the next
    /// moment.
    private static boolean isOfTheDatabase(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                return state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57P");
            }
        }
        return false;
    }

    /// When even this fails the database is away: the exception ends the reading, which begins again where it had
    /// committed.
    private void setAside(ConsumerRecord<String, byte[]> message, int generation, RuntimeException reason) {
        LOG.warnf(
                "%s puts %s-%d@%d to the dead letters: %s",
                listener.name(), message.topic(), message.partition(), message.offset(), reason);
        QuarkusTransaction.requiringNew()
                .run(() -> deadLetters.add(listener.name(), generation, message, headers(message), reason));
    }

    /// Commits where it stands, if that moved. Losing this is harmless: the inbox knows what was done.
    private static void remember(Consumer<String, byte[]> reading, Map<TopicPartition, Long> committed) {
        var moved = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : reading.assignment()) {
            var position = reading.position(partition, Duration.ofSeconds(5));
            if (!Long.valueOf(position).equals(committed.get(partition))) {
                moved.put(partition, new OffsetAndMetadata(position));
                committed.put(partition, position);
            }
        }
        if (moved.isEmpty()) {
            return;
        }
        try {
            reading.commitSync(moved);
        } catch (RetriableCommitFailedException | RebalanceInProgressException e) {
            committed.keySet().removeAll(moved.keySet());
        } catch (KafkaException e) {
            LOG.debugf("The position was not kept: %s", e.getMessage());
            throw e;
        }
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
}
