package org.wsis.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Publishes what stands in the outbox, in order, and forgets a row only after the broker has it.
///
/// One replica works, the others wait for its lock, which the database gives back when the worker or its
/// connection dies. Two at work would interleave one subject's events; `skip locked` is no way out for the same
/// reason. A crash between the broker's acknowledgement and the forgetting repeats events: that is what the inbox
/// is for.
@ApplicationScoped
class OutboxRelay {

    /// See docs/runbook.md, advisory locks.
    private static final long RELAY_LOCK = 7_001;

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final DataSource db;
    private final Broker broker;
    private final OutboxRows rows;
    private final OutboxBell bell;
    private final EventsConfig.Relay config;
    private final MeterRegistry metrics;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource db,
            Broker broker,
            OutboxRows rows,
            OutboxBell bell,
            EventsConfig config,
            MeterRegistry metrics) {
        this.db = db;
        this.broker = broker;
        this.rows = rows;
        this.bell = bell;
        this.config = config.relay();
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        metrics.gauge("wsis.outbox.oldest.age.seconds", rows, OutboxRows::oldestAgeSeconds);
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::work);
        }
    }

    /// Lets the batch at hand finish, so that a planned stop repeats nothing.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            bell.ring(); // it may be asleep
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void work() {
        var outage = new Outage(LOG, "Publishing waits");
        while (!stopped) {
            try (var connection = db.getConnection()) {
                if (becomesTheWorker(connection)) {
                    try {
                        publishUntilStopped(connection, outage);
                    } finally {
                        stepBack(connection);
                    }
                } else {
                    pause();
                }
            } catch (SQLException | RuntimeException e) {
                // Whatever it is: a relay that gave up would be noticed only by the age of the outbox.
                outage.notice(e);
                pause();
            }
        }
    }

    private void publishUntilStopped(Connection connection, Outage outage) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + OutboxBell.CHANNEL);
        }
        try (var publisher = broker.publisher()) {
            while (!stopped) {
                var batch = rows.oldest(connection, config.batch());
                if (batch.isEmpty()) {
                    connection.unwrap(PGConnection.class).getNotifications((int)
                            config.idle().toMillis());
                } else {
                    publisher.publish(batch);
                    rows.forget(connection, batch);
                    metrics.counter("wsis.outbox.published").increment(batch.size());
                }
                outage.over();
            }
        }
    }

    /// The lock belongs to the session, so it outlives every transaction and ends with the connection.
    private static boolean becomesTheWorker(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// The connection goes back to a pool and would keep the lock there.
    private static void stepBack(Connection connection) {
        try (var unlock = connection.createStatement()) {
            unlock.execute("unlisten *");
            unlock.execute("select pg_advisory_unlock(" + RELAY_LOCK + ")");
        } catch (SQLException e) {
            LOG.debugf("The connection is gone, and the lock with it: %s", e.getMessage());
        }
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
