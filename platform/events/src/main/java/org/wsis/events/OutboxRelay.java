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
            } catch (Exception | Error e) {
                // Whatever it is: a relay that gave up would be noticed only by the age of the outbox.
                outage.notice(e);
                pause();
            }
        }
    }

    private void publishUntilStopped(Connection connection, Outage outage) throws SQLException {
        prepare(connection);
        try (var publisher = broker.publisher()) {
            while (!stopped) {
                var began = System.nanoTime();
                var batch = rows.oldest(connection, config.batch());
                if (batch.isEmpty()) {
                    connection.unwrap(PGConnection.class).getNotifications((int)
                            config.idle().toMillis());
                } else {
                    publisher.publish(batch);
                    rows.forget(connection, batch);
                    metrics.counter("wsis.outbox.published").increment(batch.size());
                    gather(batch.size(), began);
                }
                outage.over();
            }
        }
    }

    /// Waits a little for others, unless so many wait already that the next batch is full.
    private void gather(int published, long began) {
        var left = config.gather().toNanos() - (System.nanoTime() - began);
        if (published < config.batch() && left > 0) {
            sleep(Duration.ofNanos(left));
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

    /// A peer that went away without a word is noticed from both sides: else we would wait for an answer that never
    /// comes, and the database would keep the lock for a worker that is no more, for two hours by its own settings.
    ///
    /// The forgetting need not be on the disk when we go on: what a crash of the database brings back is published
    /// again, like after a crash of ours.
    private void prepare(Connection connection) throws SQLException {
        var silence = config.silence();
        var probe = Math.max(1, silence.toSeconds() / 3);
        connection.setNetworkTimeout(Runnable::run, (int) silence.toMillis());
        try (var statement = connection.createStatement()) {
            statement.execute("set tcp_keepalives_idle = " + probe);
            statement.execute("set tcp_keepalives_interval = " + probe);
            statement.execute("set tcp_keepalives_count = 2");
            statement.execute("set tcp_user_timeout = " + silence.toMillis());
            statement.execute("set synchronous_commit = off");
            statement.execute("listen " + OutboxBell.CHANNEL);
        }
    }

    /// The connection goes back to a pool, where it would keep the lock and serve others with our settings.
    private static void stepBack(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
            statement.execute("reset synchronous_commit");
            statement.execute("reset tcp_user_timeout");
            statement.execute("reset tcp_keepalives_count");
            statement.execute("reset tcp_keepalives_interval");
            statement.execute("reset tcp_keepalives_idle");
            statement.execute("select pg_advisory_unlock(" + RELAY_LOCK + ")");
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException e) {
            LOG.debugf("The connection is gone, and the lock with it: %s", e.getMessage());
        }
    }

    private void pause() {
        sleep(config.retry());
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
