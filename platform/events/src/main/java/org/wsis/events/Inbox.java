package org.wsis.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/// Remembers which messages a reader acted on, and of which generation the reader is. All in the caller's
/// transaction, so that it remembers exactly what took effect.
@ApplicationScoped
class Inbox {

    private final DataSource db;
    private final Clock clock;
    private final EventsConfig.Reader config;

    Inbox(DataSource db, Clock clock, EventsConfig config) {
        this.db = db;
        this.clock = clock;
        this.config = config.reader();
    }

    /// Makes the reader known and says of which generation it is now.
    @Transactional
    int enrol(String reader, String topic) throws SQLException {
        try (var connection = db.getConnection();
                var insert = connection.prepareStatement(
                        "insert into event_reader (name, topic) values (?, ?) on conflict do nothing")) {
            insert.setString(1, reader);
            insert.setString(2, topic);
            insert.executeUpdate();
            return generation(connection, reader, "");
        }
    }

    /// The generation as it stands, without a lock.
    @Transactional
    int generation(String reader) throws SQLException {
        try (var connection = db.getConnection()) {
            return generation(connection, reader, "");
        }
    }

    /// Of the given messages those not acted on before; they are remembered from now on. The insert decides:
    /// looking first would leave a gap for a second replica. All replicas insert in one order, so that two with the
    /// same messages wait for each other instead of ending in a deadlock.
    ///
    /// @throws Superseded when the read model was emptied since; holds the generation until the transaction ends
    @Transactional(TxType.MANDATORY)
    Set<UUID> firstDeliveries(String reader, int generation, Collection<UUID> ids) throws SQLException {
        try (var connection = db.getConnection()) {
            if (generation(connection, reader, "for share") != generation) {
                throw new Superseded();
            }
            try (var insert = connection.prepareStatement("""
                    insert into inbox_message (reader, event_id, received_at)
                    select ?, id, ? from unnest(?) as id order by id on conflict do nothing returning event_id
                    """)) {
                insert.setString(1, reader);
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
                try (var answer = insert.executeQuery()) {
                    var first = new HashSet<UUID>();
                    while (answer.next()) {
                        first.add(answer.getObject(1, UUID.class));
                    }
                    return first;
                }
            }
        }
    }

    /// Makes every replica begin again at the start of the log with nothing remembered.
    @Transactional(TxType.MANDATORY)
    void startAnew(String reader) throws SQLException {
        try (var connection = db.getConnection();
                var raise = connection.prepareStatement(
                        "update event_reader set generation = generation + 1, rebuilt_at = ? where name = ?");
                var forget = connection.prepareStatement("delete from inbox_message where reader = ?");
                var goBack = connection.prepareStatement("delete from reader_position where reader = ?")) {
            raise.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            raise.setString(2, reader);
            raise.executeUpdate();
            forget.setString(1, reader);
            forget.executeUpdate();
            goBack.setString(1, reader);
            goBack.executeUpdate();
        }
    }

    /// Forgets messages so old that no relay will repeat them. That they lie behind the reader is known from its
    /// [Positions].
    @Transactional
    int forgetTheOld() throws SQLException {
        try (var connection = db.getConnection();
                var delete = connection.prepareStatement("delete from inbox_message where received_at < ?")) {
            delete.setObject(1, clock.instant().minus(config.remembers()).atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    private static int generation(Connection connection, String reader, String lock) throws SQLException {
        try (var query = connection.prepareStatement("select generation from event_reader where name = ? " + lock)) {
            query.setString(1, reader);
            try (var answer = query.executeQuery()) {
                if (!answer.next()) {
                    throw new IllegalStateException("No reader is called " + reader);
                }
                return answer.getInt(1);
            }
        }
    }

    /// The reader was told to begin again.
    static class Superseded extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
