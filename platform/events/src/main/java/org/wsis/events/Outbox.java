package org.wsis.events;

import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;
import org.wsis.process.Ids;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The only way by which events enter the world: what is added here is published if, and only if, the transaction
/// commits.
///
/// The order of a subject's events is the order of their sequence numbers. That holds because whoever changes a
/// thing locks its row first and adds the event afterwards; the next writer gets its number only after this one
/// committed.
@ApplicationScoped
public class Outbox {

    /// The broker takes 1 MiB a message. One that it refuses would hold up all that stand behind it, so a larger
    /// event fails here, in the transaction that made it.
    private static final int MOST_BYTES = 900_000;

    private final DataSource db;
    private final ObjectMapper json;
    private final Clock clock;
    private final EventsConfig config;
    private final OutboxBell bell;

    Outbox(DataSource db, ObjectMapper json, Clock clock, EventsConfig config, OutboxBell bell) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.config = config;
        this.bell = bell;
    }

    /// Records the event in the caller's transaction, and refuses to run without one.
    ///
    /// @return the id of the event, which a reader sees as `ce_id`
    @Transactional(TxType.MANDATORY)
    public UUID add(Event event) {
        var id = Ids.next();
        write(id, event.topic(), event.subject().toString(), event.type(), headers(id, event), data(event));
        return id;
    }

    /// Sets a message that could not be applied aside on the dead-letter topic of the one it came on.
    void addDeadLetter(DeadLetter letter) {
        var headers = new LinkedHashMap<>(letter.headers());
        var notes = Map.of("wsis_reader", letter.reader(), "wsis_reason", letter.reason());
        headers.putAll(notes);
        var topic = letter.topic() + ".dead-letter";
        if (bytes(letter.key(), headers) + letter.data().length <= MOST_BYTES) {
            write(Ids.next(), topic, letter.key(), "dead-letter", headers, letter.data());
        } else {
            // One too large for the broker would stop all behind it; the table has it whole.
            write(Ids.next(), topic, null, "dead-letter", notes, new byte[0]);
        }
    }

    private static long bytes(@Nullable String key, Map<String, String> headers) {
        var size = key == null ? 0L : key.getBytes(UTF_8).length;
        for (var header : headers.entrySet()) {
            size += header.getKey().getBytes(UTF_8).length + header.getValue().getBytes(UTF_8).length;
        }
        return size;
    }

    private void write(
            UUID id, String topic, @Nullable String key, String type, Map<String, String> headers, byte[] data) {
        try (var connection = db.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox_event (id, topic, key, type, headers, data, occurred_at)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        """)) {
            insert.setObject(1, id);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, type);
            insert.setString(5, json.writeValueAsString(headers));
            insert.setBytes(6, data);
            insert.setObject(7, clock.instant().atOffset(java.time.ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot record the event " + type, e);
        }
        bell.ringAfterCommit();
    }

    /// CloudEvents 1.0 in Kafka's binary mode; the trace goes along, so that what a reader does belongs to the
    /// request.
    private Map<String, String> headers(UUID id, Event event) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", config.source());
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.subject().toString());
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_dataschema", config.dataschemaPrefix() + event.type());
        headers.put("content-type", "application/json; charset=utf-8");
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), headers, (_, name, value) -> headers.put(name, value));
        return headers;
    }

    private byte[] data(Event event) {
        try {
            var data = json.writeValueAsString(event).getBytes(UTF_8);
            if (data.length > MOST_BYTES) {
                throw new IllegalArgumentException(event.type() + " has " + data.length + " bytes of data");
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event.type() + " as JSON", e);
        }
    }
}
