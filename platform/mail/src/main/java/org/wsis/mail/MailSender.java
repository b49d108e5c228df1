package org.wsis.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wsis.mail.Mails.State;

/// Hands the mails of the outbox to the mail server.
///
/// One replica works, the others wait for its lock, which the database gives back when the worker or its connection
/// dies. The worker marks a mail as on its way, commits, sends it and notes the outcome. So a mail is never taken
/// twice at the same time, and a mail that a dead process left on its way is known as such: it may have gone. What
/// happens then its author has said ([WhenUncertain]); at most as many mails as there are lanes are concerned.
@ApplicationScoped
class MailSender {

    /// See docs/runbook.md, advisory locks.
    private static final long SENDER_LOCK = 7_003;

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final DataSource db;
    private final MailRows rows;
    private final MailConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    private final Semaphore lanes;
    private final Set<UUID> onTheirWay = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<SmtpConnection> connections = new ConcurrentLinkedQueue<>();
    private final Semaphore woken = new Semaphore(0);
    private final Outage databaseOutage = new Outage("Sending of mails");
    private final Outage notingOutage = new Outage("Noting what became of mails");
    private final ServerOutage serverOutage = new ServerOutage();
    private volatile boolean stopped;
    private @Nullable Thread thread;
    private long nextTurn = System.nanoTime();
    private Instant abandonedChecked = Instant.EPOCH;

    MailSender(DataSource db, MailRows rows, MailConfig config, Clock clock, MeterRegistry metrics) {
        this.db = db;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.lanes = new Semaphore(config.sending().lanes());
    }

    void start(@Observes StartupEvent started) {
        metrics.gauge("wsis.mail.waiting", rows, MailRows::waiting);
        metrics.gauge("wsis.mail.oldest.age.seconds", rows, r -> r.oldestAgeSeconds(clock.instant()));
        metrics.gauge("wsis.mail.dead", rows, r -> r.ended(State.DEAD));
        metrics.gauge("wsis.mail.uncertain", rows, r -> r.ended(State.UNCERTAIN));
        if (config.sending().enabled()) {
            thread = Thread.ofPlatform().name("mail-sender").daemon().start(this::work);
        }
    }

    /// Takes no further mail and lets those on their way arrive, so that a planned stop leaves no doubt.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        woken.release();
        if (thread != null) {
            thread.join(PATIENCE_AT_THE_END.plusSeconds(1));
        }
    }

    private void work() {
        while (!stopped) {
            try (var connection = db.getConnection()) {
                if (becomesTheWorker(connection)) {
                    try {
                        sendUntilStopped(connection);
                    } finally {
                        // Before the lock is given back, and before this process may take it again.
                        awaitLanes();
                        stepBack(connection);
                    }
                } else {
                    sleep(config.sending().retry());
                }
            } catch (SQLException | RuntimeException e) {
                // Whatever it is: a sender that gave up would be noticed only by the age of the queue.
                databaseOutage.notice(e);
                sleep(config.sending().retry());
            }
        }
        connections.forEach(SmtpConnection::close);
    }

    private void sendUntilStopped(Connection connection) throws SQLException {
        while (!stopped) {
            judgeTheAbandoned(connection);
            if (serverOutage.lasts()) {
                sleep(serverOutage.rest());
            } else if (aLaneIsFree()) {
                var taken = rows.claim(connection, freeLanesForOurTurn(), clock.instant());
                taken.forEach(this::sendInALane);
                if (taken.isEmpty()) {
                    sleep(config.sending().idle());
                }
            }
            databaseOutage.over();
        }
    }

    private boolean aLaneIsFree() {
        try {
            if (lanes.tryAcquire(config.sending().idle().toMillis(), TimeUnit.MILLISECONDS)) {
                lanes.release(); // only this thread takes lanes, so it stays free
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        return false;
    }

    /// As many mails as lanes are free, at the pace that the operator allows.
    private int freeLanesForOurTurn() {
        var wait = nextTurn - System.nanoTime();
        if (wait > 0) {
            sleep(Duration.ofNanos(wait));
        }
        return lanes.availablePermits();
    }

    private void sendInALane(QueuedMail mail) {
        nextTurn = Math.max(nextTurn, System.nanoTime())
                + TimeUnit.SECONDS.toNanos(1) / config.sending().perSecond();
        lanes.acquireUninterruptibly();
        onTheirWay.add(mail.id());
        Thread.ofVirtual().name("mail-lane").start(() -> {
            try {
                send(mail);
            } finally {
                onTheirWay.remove(mail.id());
                lanes.release();
            }
        });
    }

    private void send(QueuedMail mail) {
        var connection = connections.poll();
        if (connection == null) {
            connection = new SmtpConnection(config, clock);
        }
        try {
            settle(mail, connection.send(mail));
        } finally {
            connections.add(connection);
        }
    }

    /// Notes how it ended, however long the database is away: a mail that went and is not noted would be in doubt.
    private void settle(QueuedMail mail, Outcome outcome) {
        var end = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
        while (true) {
            try {
                note(mail, outcome);
                notingOutage.over();
                return;
            } catch (RuntimeException e) {
                notingOutage.notice(e);
                if (stopped && System.nanoTime() > end) {
                    LOG.warnf("The outcome of mail %s could not be noted.", mail.id());
                    return;
                }
                pause(Duration.ofMillis(200));
            }
        }
    }

    private void note(QueuedMail mail, Outcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case Outcome.Accepted _ -> {
                rows.noteSent(mail, now);
                serverOutage.over();
                count("sent");
            }
            case Outcome.RefusedForNow(var summary, var reason) -> {
                serverOutage.over();
                if (now.isBefore(mail.giveUpAt())) {
                    rows.noteWait(mail, mail.attempts(), mail.repeated(), reason, now.plus(backOff(mail)));
                    count("retried");
                } else {
                    die(mail, summary, reason, now);
                }
            }
            case Outcome.RefusedForGood(var summary, var reason) -> {
                serverOutage.over();
                die(mail, summary, reason, now);
            }
            case Outcome.Unreachable(var reason) -> {
                serverOutage.notice(reason);
                if (now.isBefore(mail.giveUpAt())) {
                    rows.noteWait(mail, mail.attempts() - 1, mail.repeated(), reason, now);
                } else {
                    die(mail, "too old, and the mail server is away", reason, now);
                }
            }
            case Outcome.Uncertain(var reason) -> {
                if (mail.mayBeRepeated()) {
                    rows.noteWait(mail, mail.attempts(), true, reason, now.plus(backOff(mail)));
                    count("repeated");
                } else {
                    rows.noteEnd(mail, State.UNCERTAIN, reason, now);
                    LOG.warnf("Mail %s may or may not have gone, and is left.", mail.id());
                }
            }
        }
    }

    private void die(QueuedMail mail, String summary, String reason, Instant now) {
        rows.noteEnd(mail, State.DEAD, reason, now);
        LOG.warnf("Mail %s is dead: %s.", mail.id(), summary);
        count("failed");
    }

    private Duration backOff(QueuedMail mail) {
        var longest = config.sending().longestBackOff();
        var doubled = config.sending().firstBackOff().multipliedBy(1L << Math.min(mail.attempts() - 1, 20));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /// Mails that a process left on their way when it died.
    private void judgeTheAbandoned(Connection connection) throws SQLException {
        var now = clock.instant();
        var longAgo = config.sending().abandonedAfter();
        if (now.isBefore(abandonedChecked.plus(longAgo.dividedBy(10)))) {
            return;
        }
        abandonedChecked = now;
        for (var mail : rows.abandoned(connection, now.minus(longAgo), Set.copyOf(onTheirWay))) {
            note(mail, new Outcome.Uncertain("The process that sent it ended."));
        }
    }

    private void awaitLanes() {
        var end = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
        while (lanes.availablePermits() < config.sending().lanes() && !(stopped && System.nanoTime() > end)) {
            pause(Duration.ofMillis(50));
        }
    }

    /// The lock belongs to the session, so it outlives every transaction and ends with the connection.
    private static boolean becomesTheWorker(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, SENDER_LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /// The connection goes back to a pool and would keep the lock there.
    private static void stepBack(Connection connection) {
        try (var unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock(" + SENDER_LOCK + ")");
        } catch (SQLException e) {
            LOG.debugf("The connection is gone, and the lock with it: %s", e.getMessage());
        }
    }

    private void count(String what) {
        metrics.counter("wsis.mail." + what).increment();
    }

    /// Sleeps unless the end has come.
    private void sleep(Duration time) {
        try {
            if (!stopped && woken.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says once that something is away and once that it is back, however many attempts lie between.
    private static final class Outage {

        private final String what;
        private boolean lasts;

        Outage(String what) {
            this.what = what;
        }

        synchronized void notice(Object cause) {
            if (!lasts) {
                LOG.warnf("%s waits and tries again: %s", what, cause);
            }
            lasts = true;
        }

        synchronized void over() {
            if (lasts) {
                LOG.infof("%s waits no longer.", what);
            }
            lasts = false;
        }
    }

    /// While the mail server is away all mails wait, longer each time it was tried, and none is to blame.
    private final class ServerOutage {

        private final Outage outage = new Outage("The mail server is away; sending of mails");
        private @Nullable Duration pause;
        private long until;

        synchronized void notice(String reason) {
            if (pause != null && System.nanoTime() < until) {
                return; // another lane has noticed it already
            }
            outage.notice(reason);
            pause = pause == null ? SHORTEST_PAUSE : pause.multipliedBy(2);
            if (pause.compareTo(config.sending().longestPause()) > 0) {
                pause = config.sending().longestPause();
            }
            until = System.nanoTime() + pause.toNanos();
        }

        synchronized void over() {
            pause = null;
            outage.over();
        }

        synchronized boolean lasts() {
            return pause != null && System.nanoTime() < until;
        }

        synchronized Duration rest() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
    }
}
