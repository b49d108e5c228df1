package org.wsis.benchmarks;

import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.events.EventListener;
import org.wsis.events.ReceivedEvent;

/// The smallest effect there is: one row an event, with the time at which it was written.
@ApplicationScoped
class TickReader implements EventListener {

    private final DataSource db;

    TickReader(DataSource db) {
        this.db = db;
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
        try (var connection = db.getConnection();
                var insert = connection.prepareStatement("insert into tock values (?, clock_timestamp())")) {
            insert.setObject(1, event.as(Ticked.class).id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
