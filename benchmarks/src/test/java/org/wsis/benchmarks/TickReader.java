package org.wsis.benchmarks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.wsis.events.EventListener;
import org.wsis.events.ReceivedEvent;

/// The smallest effect there is: one row an event. It knows when each effect was committed, without asking the
/// database, which would be part of what is measured.
@ApplicationScoped
class TickReader implements EventListener {

    private final DataSource db;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<UUID, Instant> committed = new ConcurrentHashMap<>();

    TickReader(DataSource db, TransactionSynchronizationRegistry transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "benchmark.ticks";
    }

    @Override
    public String topic() {
        return Ticked.TOPIC;
    }

    @Override
    public Set<String> types() {
        return Set.of(Ticked.TYPE);
    }

    @Override
    public void apply(ReceivedEvent event) {
        var id = event.as(Ticked.class).id();
        try (var connection = db.getConnection();
                var insert = connection.prepareStatement("insert into tock values (?)")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        batch().ids.add(id);
    }

    /// How many effects are committed.
    int effects() {
        return committed.size();
    }

    /// When the effect of the event was committed.
    Instant effectOf(UUID id) {
        return Objects.requireNonNull(committed.get(id));
    }

    private Batch batch() {
        if (transaction.getResource(TickReader.class) instanceof Batch begun) {
            return begun;
        }
        var batch = new Batch();
        transaction.putResource(TickReader.class, batch);
        transaction.registerInterposedSynchronization(batch);
        return batch;
    }

    private class Batch implements Synchronization {

        private final List<UUID> ids = new ArrayList<>();

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                var now = Instant.now();
                ids.forEach(id -> committed.put(id, now));
            }
        }
    }
}
