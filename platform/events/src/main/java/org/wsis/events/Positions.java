package org.wsis.events;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// How far each reader has come in each partition of its log, kept in the transaction of the effects.
///
/// The broker keeps positions too, but forgets them a week after the last member of a group left. A reader that was
/// away for longer would then begin at the start of a log that is never cut, and meet messages that the inbox has
/// forgotten as well: their effects would happen a second time.
@ApplicationScoped
class Positions {

    private final DataSource db;

    Positions(DataSource db) {
        this.db = db;
    }

    /// The next offset by partition; nothing for a partition of which no message was taken yet.
    @Transactional
    Map<Integer, Long> of(String reader, UUID log) {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement(
                        "select kafka_partition, next_offset from reader_position where reader = ? and log = ?")) {
            query.setString(1, reader);
            query.setObject(2, log);
            try (var answer = query.executeQuery()) {
                var next = new HashMap<Integer, Long>();
                while (answer.next()) {
                    next.put(answer.getInt(1), answer.getLong(2));
                }
                return next;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The positions of " + reader + " cannot be read", e);
        }
    }

    /// Puts the messages behind the reader. A replica that was slow, and whose messages another one has taken
    /// meanwhile, moves nothing back.
    @Transactional(TxType.MANDATORY)
    void moveBehind(String reader, UUID log, Collection<ConsumerRecord<String, byte[]>> messages) {
        var next = new HashMap<Integer, Long>();
        for (var message : messages) {
            next.merge(message.partition(), message.offset() + 1, Math::max);
        }
        try (var connection = db.getConnection();
                var move = connection.prepareStatement("""
                        insert into reader_position as known (reader, log, kafka_partition, next_offset)
                        select ?, ?, moved.* from unnest(?, ?) as moved order by 3
                        on conflict on constraint reader_position_once
                        do update set next_offset = greatest(known.next_offset, excluded.next_offset)
                        """)) {
            move.setString(1, reader);
            move.setObject(2, log);
            move.setArray(3, connection.createArrayOf("integer", next.keySet().toArray()));
            move.setArray(4, connection.createArrayOf("bigint", next.values().toArray()));
            move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The position of " + reader + " cannot be kept", e);
        }
    }
}
