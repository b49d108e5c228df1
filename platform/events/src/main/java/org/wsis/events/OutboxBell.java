package org.wsis.events;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/// Wakes the relay, in whichever replica it works, right after something was added to the outbox.
///
/// `NOTIFY` inside the writing transaction would be simpler, but PostgreSQL commits notifying transactions one
/// after the other, which no busy hour could bear. So the bell is rung after the commit, by one thread, once for
/// all commits that came in the meantime. A ring that is lost in a crash costs a delay of the relay's idle time,
/// not an event.
@ApplicationScoped
class OutboxBell {

    static final String CHANNEL = "outbox";
    private static final Logger LOG = Logger.getLogger(OutboxBell.class);

    private final DataSource db;
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean stopped;

    OutboxBell(DataSource db, TransactionSynchronizationRegistry transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("outbox-bell").daemon().start(this::ringWhenAsked);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        rung.release();
    }

    /// Rings once when the caller's transaction has committed, however many events it adds.
    void ringAfterCommit() {
        if (transaction.getResource(OutboxBell.class) != null) {
            return;
        }
        transaction.putResource(OutboxBell.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    rung.release();
                }
            }
        });
    }

    private void ringWhenAsked() {
        while (!stopped) {
            rung.acquireUninterruptibly();
            rung.drainPermits();
            if (!stopped) {
                ring();
            }
        }
    }

    /// Rings now.
    void ring() {
        try (var connection = db.getConnection();
                var notify = connection.prepareStatement("select pg_notify(?, '')")) {
            notify.setString(1, CHANNEL);
            notify.execute();
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("The relay was not woken, it will look by itself: %s", e.getMessage());
        }
    }
}
