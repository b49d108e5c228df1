package org.wsis.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/// The waiting rows of the outbox, as the relay sees them.
@ApplicationScoped
class OutboxRows {

    static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource db;
    private final ObjectMapper json;
    private final Clock clock;

    OutboxRows(DataSource db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// The next rows in order of their sequence, at most as many as asked for.
    List<Row> oldest(Connection connection, int most) throws SQLException {
        try (var query = connection.prepareStatement(
                "select seq, topic, key, headers, data from outbox_event order by seq limit ?")) {
            query.setInt(1, most);
            try (var answer = query.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (answer.next()) {
                    rows.add(new Row(
                            answer.getLong(1),
                            answer.getString(2),
                            answer.getString(3),
                            headers(answer.getString(4)),
                            answer.getBytes(5)));
                }
                return rows;
            }
        }
    }

    void forget(Connection connection, List<Row> published) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox_event where seq = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", published.stream().map(Row::sequence).toArray()));
            delete.executeUpdate();
        }
    }

    /// Age of the oldest waiting event, 0 when none waits; NaN when the database does not answer.
    double oldestAgeSeconds() {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("select occurred_at from outbox_event order by seq limit 1");
                var answer = query.executeQuery()) {
            if (!answer.next()) {
                return 0;
            }
            var age = Duration.between(answer.getObject(1, OffsetDateTime.class).toInstant(), clock.instant());
            return Math.max(0, age.toMillis() / 1000.0);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds headers that nobody wrote: " + text, e);
        }
    }

    /// One waiting message. The sequence travels as `ce_sequence`.
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copied by nobody
    record Row(long sequence, String topic, @Nullable String key, Map<String, String> headers, byte[] data) {}
}
