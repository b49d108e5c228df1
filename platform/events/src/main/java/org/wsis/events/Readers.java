package org.wsis.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/// All listeners of this process and the threads in which they work.
@ApplicationScoped
class Readers {

    private static final Logger LOG = Logger.getLogger(Readers.class);

    private final List<EventListener> listeners;
    private final Broker broker;
    private final Inbox inbox;
    private final Positions positions;
    private final Applying applying;
    private final DeadLetters deadLetters;
    private final EventsConfig.Reader config;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Readers(
            @All List<EventListener> listeners,
            Broker broker,
            Inbox inbox,
            Positions positions,
            Applying applying,
            DeadLetters deadLetters,
            EventsConfig config) {
        this.listeners = listeners;
        this.broker = broker;
        this.inbox = inbox;
        this.positions = positions;
        this.applying = applying;
        this.deadLetters = deadLetters;
        this.config = config.reader();
    }

    void start(@Observes StartupEvent started) throws SQLException {
        var names = new HashSet<String>();
        for (var listener : listeners) {
            if (!names.add(listener.name())) {
                throw new IllegalStateException("Two readers are called " + listener.name());
            }
            inbox.enrol(listener.name(), listener.topic());
        }
        if (!config.enabled()) {
            return;
        }
        for (var listener : listeners) {
            var reading = new Reading(listener, broker, inbox, positions, applying, deadLetters, config);
            readings.add(reading);
            threads.add(Thread.ofPlatform()
                    .name("reader-" + listener.name())
                    .daemon()
                    .start(reading));
        }
        threads.add(Thread.ofVirtual().name("inbox-forgets").start(this::forgetDaily));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        readings.forEach(Reading::stop);
        for (var thread : threads) {
            if (thread.isVirtual()) {
                thread.interrupt();
            }
            thread.join(Duration.ofSeconds(10));
        }
    }

    List<EventListener> all() {
        return listeners;
    }

    Optional<EventListener> named(String name) {
        return listeners.stream()
                .filter(listener -> listener.name().equals(name))
                .findFirst();
    }

    private void forgetDaily() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                forget();
                Thread.sleep(Duration.ofHours(24));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void forget() {
        try {
            LOG.debugf("The inbox forgot %d old messages.", inbox.forgetTheOld());
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The inbox could not forget its old messages: %s", e.getMessage());
        }
    }
}
