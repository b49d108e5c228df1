package org.wsis.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.wsis.process.Ids;

import static java.time.ZoneOffset.UTC;

/// Messages set aside because a reader could not apply them. Each also goes to `<topic>.dead-letter`, in the same
/// transaction, so that whoever watches the broker sees it too.
@ApplicationScoped
class DeadLetters {

    private static final int LONGEST_REASON = 2_000;

    private final DataSource db;
    private final ObjectMapper json;
    private final Clock clock;
    private final Inbox inbox;
    private final Outbox outbox;

    DeadLetters(DataSource db, ObjectMapper json, Clock clock, Inbox inbox, Outbox outbox) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /// Sets the message aside and remembers it as delivered, so that only a replay applies it. A message that is
    /// remembered already is left alone: another replica, perhaps of a newer release, has applied it meanwhile, or
    /// it is the repeat of one that was set aside, and a replay would bring its effect a second time.
    @Transactional(TxType.MANDATORY)
    void add(
            String reader,
            int generation,
            ConsumerRecord<String, byte[]> message,
            Map<String, String> headers,
            RuntimeException failure) {
        var letter = new DeadLetter(
                Ids.next(),
                reader,
                message.topic(),
                message.partition(),
                message.offset(),
                storable(headers.get("ce_type")),
                reason(failure),
                storable(message.key()),
                storable(headers),
                Reading.data(message));
        try (var connection = db.getConnection()) {
            var ids = eventId(headers);
            if (inbox.firstDeliveries(reader, generation, ids).size() < ids.size()) {
                return;
            }
            insert(connection, letter);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The dead letter cannot be kept", e);
        }
        outbox.addDeadLetter(letter);
    }

    private void insert(Connection connection, DeadLetter letter) throws SQLException, JsonProcessingException {
        try (var insert = connection.prepareStatement("""
                insert into dead_letter (id, reader, topic, kafka_partition, kafka_offset, type, reason, key, headers,
                                         data, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict on constraint dead_letter_once
                do update set reason = excluded.reason, replayed_at = null, replayed_by = null
                """)) {
            insert.setObject(1, letter.id());
            insert.setString(2, letter.reader());
            insert.setString(3, letter.topic());
            insert.setInt(4, letter.partition());
            insert.setLong(5, letter.offset());
            insert.setString(6, letter.type());
            insert.setString(7, letter.reason());
            insert.setString(8, letter.key());
            insert.setString(9, json.writeValueAsString(letter.headers()));
            insert.setBytes(10, letter.data());
            insert.setObject(11, clock.instant().atOffset(UTC));
            insert.executeUpdate();
        }
    }

    /// The letters older than the given id, newest first; all from the newest when it is null.
    @Transactional
    List<View> olderThan(@Nullable UUID id, int most) {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("""
                        select id, reader, topic, kafka_partition, kafka_offset, type, reason, key, received_at,
                               replayed_at, replayed_by
                        from dead_letter where ? or id < ? order by id desc limit ?
                        """)) {
            query.setBoolean(1, id == null);
            query.setObject(2, id == null ? new UUID(0, 0) : id);
            query.setInt(3, most);
            try (var answer = query.executeQuery()) {
                var letters = new ArrayList<View>();
                while (answer.next()) {
                    letters.add(view(answer));
                }
                return letters;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters cannot be read", e);
        }
    }

    /// Takes the letter for a replay and notes by whom; others who ask at the same moment wait, and are then
    /// refused.
    @Transactional(TxType.MANDATORY)
    DeadLetter take(UUID id, String officer) {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("""
                        select id, reader, topic, kafka_partition, kafka_offset, type, reason, key, headers, data,
                               replayed_at
                        from dead_letter where id = ? for update
                        """)) {
            query.setObject(1, id);
            try (var answer = query.executeQuery()) {
                if (!answer.next()) {
                    throw OperationRefusal.DEAD_LETTER_NOT_FOUND.because("No dead letter has the id " + id + ".");
                }
                if (answer.getObject("replayed_at") != null) {
                    throw OperationRefusal.DEAD_LETTER_ALREADY_REPLAYED.because("Its effect has taken place.");
                }
                var letter = letter(answer);
                markReplayed(connection, "id = ?", id, officer);
                return letter;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The dead letter cannot be read", e);
        }
    }

    /// A rebuild takes every message of the log again, those set aside too: the old letters are settled by it.
    @Transactional(TxType.MANDATORY)
    void settleAllOf(String reader, String officer) {
        try (var connection = db.getConnection()) {
            markReplayed(connection, "reader = ? and replayed_at is null", reader, officer);
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters cannot be settled", e);
        }
    }

    private void markReplayed(Connection connection, String which, Object value, String officer) throws SQLException {
        try (var update =
                connection.prepareStatement("update dead_letter set replayed_at = ?, replayed_by = ? where " + which)) {
            update.setObject(1, clock.instant().atOffset(UTC));
            update.setString(2, officer);
            update.setObject(3, value);
            update.executeUpdate();
        }
    }

    private DeadLetter letter(ResultSet row) throws SQLException, JsonProcessingException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("reader"),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("key"),
                json.readValue(row.getString("headers"), OutboxRows.HEADERS),
                row.getBytes("data"));
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getString("reader"),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("key"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("replayed_at", OffsetDateTime.class)),
                row.getString("replayed_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Set<UUID> eventId(Map<String, String> headers) {
        try {
            return Set.of(UUID.fromString(headers.getOrDefault("ce_id", "")));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    /// PostgreSQL keeps no U+0000 in a text, and a message that cannot be kept would hold its reader up for ever.
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static Map<String, String> storable(Map<String, String> headers) {
        var kept = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> kept.put(name.replace('\0', '\uFFFD'), value.replace('\0', '\uFFFD')));
        return kept;
    }

    private static String reason(RuntimeException failure) {
        var text = failure instanceof UnreadableEvent ? String.valueOf(failure.getMessage()) : failure.toString();
        var readable = text.replace('\0', '\uFFFD');
        return readable.length() <= LONGEST_REASON ? readable : readable.substring(0, LONGEST_REASON);
    }

    /// A dead letter as an officer sees it.
    record View(
            UUID id,
            String reader,
            String topic,
            int partition,
            long offset,
            @Nullable String type,
            String reason,
            @Nullable String key,
            Instant receivedAt,
            @Nullable Instant replayedAt,
            @Nullable String replayedBy) {}
}
