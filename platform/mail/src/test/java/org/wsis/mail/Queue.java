package org.wsis.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.wsis.localplatform.testing.PostgresAndKafka;

/// The outbox as a test sees it.
@ApplicationScoped
class Queue {

    private final DataSource db;
    private final Mails mails;

    Queue(DataSource db, Mails mails) {
        this.db = db;
        this.mails = mails;
    }

    /// Adds the mail in a transaction of its own.
    Mails.Added add(Mail mail) {
        return QuarkusTransaction.requiringNew().call(() -> mails.add(mail));
    }

    /// Adds a mail of a series and holds it in the same transaction, so that it does not go.
    void addHeld(Mail mail) {
        QuarkusTransaction.requiringNew().run(() -> {
            mails.add(mail);
            mails.hold(mail.series().orElseThrow());
        });
    }

    Mails.State state(Mail mail) {
        return mails.stateOf(mail.key()).orElseThrow();
    }

    String text(Mail mail, String column) {
        return ask(
                        "select coalesce(" + column + "::text, 'nothing') from mail_outbox where key = '" + mail.key()
                                + "'",
                        row -> row.getString(1))
                .getFirst();
    }

    long count(String where) {
        return ask("select count(*) from mail_outbox where " + where, row -> row.getLong(1))
                .getFirst();
    }

    <T> List<T> ask(String sql, Row<T> row) {
        try (var connection = db.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (answer.next()) {
                found.add(row.read(answer));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void asOwner(String sql) throws SQLException {
        try (var connection = PostgresAndKafka.ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The settings of the tests with a mail server at this port and some of them changed.
    static MailConfig config(int smtpPort, Map<String, String> changed) {
        var settings = new java.util.HashMap<>(Map.of(
                "wsis.mail.from", "no-reply@wsis.example",
                "wsis.mail.public-address", "https://wsis.example",
                "wsis.mail.smtp.host", "localhost",
                "wsis.mail.smtp.port", Integer.toString(smtpPort),
                "wsis.mail.smtp.tls", "NONE",
                "wsis.mail.smtp.timeout", "2s",
                "wsis.mail.sending.retry", "200ms",
                "wsis.mail.sending.idle", "100ms"));
        settings.putAll(Map.of(
                "wsis.mail.sending.first-back-off", "300ms",
                "wsis.mail.sending.abandoned-after", "3s",
                "wsis.mail.sending.longest-pause", "2s",
                "wsis.mail.sending.per-second", "5000"));
        settings.putAll(changed);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build()
                .getConfigMapping(MailConfig.class);
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
