package org.wsis.problems.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/// The table `idempotency_answer`. Everything happens on the connection of the transaction that is under way.
@Singleton
class KeptAnswers {

    private final Instance<DataSource> database;

    /// An `Instance`, because the gateway has this module on its class path and no database.
    KeptAnswers(Instance<DataSource> database) {
        this.database = database;
    }

    record Kept(String fingerprint, String answer) {}

    /// True for exactly one of the transactions that want this key at the same time; it holds it until it ends.
    /// Waiting instead would let a client that repeats impatiently occupy all connections.
    boolean reserve(String key, String subject) {
        return inDatabase("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", statement -> {
            statement.setString(1, "idempotency:" + subject + ":" + key);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    Optional<Kept> find(String key, String subject, Instant notBefore) {
        return inDatabase("""
                select fingerprint, answer from idempotency_answer
                 where key = ? and subject = ? and answered_at > ?
                """, statement -> {
            statement.setString(1, key);
            statement.setString(2, subject);
            statement.setTimestamp(3, Timestamp.from(notBefore));
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Kept(row.getString(1), row.getString(2))) : Optional.empty();
            }
        });
    }

    /// Takes the place of an answer that is too old to be found but not yet forgotten.
    void keep(String key, String subject, String fingerprint, String answer, Instant now) {
        inDatabase("""
                insert into idempotency_answer (key, subject, fingerprint, answer, answered_at)
                values (?, ?, ?, ?::json, ?)
                on conflict (subject, key) do update
                   set fingerprint = excluded.fingerprint, answer = excluded.answer, answered_at = excluded.answered_at
                """, statement -> {
            statement.setString(1, key);
            statement.setString(2, subject);
            statement.setString(3, fingerprint);
            statement.setString(4, answer);
            statement.setTimestamp(5, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /// Forgets what is older. Returns how many.
    int forget(Instant olderThan) {
        return inDatabase("delete from idempotency_answer where answered_at <= ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(olderThan));
            return statement.executeUpdate();
        });
    }

    boolean exist() {
        return database.isResolvable();
    }

    private <T> T inDatabase(String sql, Work<T> work) {
        try (Connection connection = database.get().getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The kept answers cannot be reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
