package org.wsis.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.wsis.mail.Mails.State;

/// The table `mail_outbox`. What takes no connection of its own runs in the caller's transaction, or commits at once
/// where there is none.
@ApplicationScoped
class MailRows {

    private static final int LONGEST_REASON = 1_000;

    /// What becomes of address and text once nobody needs them.
    private static final String ERASED =
            "address = null, subject = null, body_text = null, body_html = null, unsubscribe = null, reason = null,"
                    + " person = null";

    private final DataSource db;

    MailRows(DataSource db) {
        this.db = db;
    }

    boolean knows(String key) {
        return stateOf(key).isPresent();
    }

    Optional<State> stateOf(String key) {
        return ask(
                        "select state from mail_outbox where key = ?",
                        query -> query.setString(1, key),
                        row -> State.valueOf(row.getString(1)))
                .stream()
                .findFirst();
    }

    /// Whether the mail is new.
    boolean insert(
            UUID id, Mail mail, Letters.Bodies bodies, Optional<String> unsubscribe, Instant now, Instant giveUp) {
        return change("""
                insert into mail_outbox (id, key, series, person, language, address, subject, body_text, body_html,
                                         unsubscribe, when_uncertain, state, added_at, due_at, give_up_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
                on conflict (key) do nothing
                """, insert -> {
                    insert.setObject(1, id);
                    insert.setString(2, mail.key());
                    insert.setString(3, mail.series().orElse(null));
                    insert.setObject(4, mail.person().orElse(null));
                    insert.setString(5, mail.language().code());
                    insert.setString(6, mail.to().value());
                    insert.setString(7, mail.subject());
                    insert.setString(8, bodies.text());
                    insert.setString(9, bodies.html());
                    insert.setString(10, unsubscribe.orElse(null));
                    insert.setString(11, mail.whenUncertain().name());
                    insert.setObject(12, utc(now));
                    insert.setObject(13, utc(now));
                    insert.setObject(14, utc(giveUp));
                })
                == 1;
    }

    Map<State, Long> counts(String series) {
        var counts = new EnumMap<State, Long>(State.class);
        ask(
                        "select state, count(*) from mail_outbox where series = ? group by state",
                        query -> query.setString(1, series),
                        row -> Map.entry(State.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    int move(String series, State from, State to) {
        return change("update mail_outbox set state = ? where series = ? and state = ?", update -> {
            update.setString(1, to.name());
            update.setString(2, series);
            update.setString(3, from.name());
        });
    }

    void erase(UUID person) {
        change(
                "delete from mail_outbox where person = ? and state in ('WAITING', 'HELD')",
                delete -> delete.setObject(1, person));
        change(
                "update mail_outbox set " + ERASED + " where person = ? and ended_at is not null",
                update -> update.setObject(1, person));
    }

    void erase(MailAddress address) {
        change(
                "delete from mail_outbox where address = ? and state in ('WAITING', 'HELD')",
                delete -> delete.setString(1, address.value()));
        change(
                "update mail_outbox set " + ERASED + " where address = ? and ended_at is not null",
                update -> update.setString(1, address.value()));
    }

    // --- What the sender does ----------------------------------------------------------------------------------

    /// Takes mails whose turn it is and marks them as on their way. It runs on the connection that holds the lock of
    /// the sender: whoever has lost the lock can take nothing.
    List<QueuedMail> claim(Connection sender, int most, Instant now) throws SQLException {
        try (var claim = sender.prepareStatement("""
                update mail_outbox set state = 'SENDING', attempts = attempts + 1, claimed_at = ?
                where id in (select id from mail_outbox where state = 'WAITING' and due_at <= ?
                             order by (series is not null), due_at limit ? for update skip locked)
                returning id, address, language, subject, body_text, body_html, series, unsubscribe, when_uncertain,
                          attempts, repeated, give_up_at
                """)) {
            claim.setObject(1, utc(now));
            claim.setObject(2, utc(now));
            claim.setInt(3, most);
            return mails(claim);
        }
    }

    /// Mails on their way for so long that whoever took them must be gone.
    List<QueuedMail> abandoned(Connection sender, Instant before, Collection<UUID> exceptFor) throws SQLException {
        try (var query = sender.prepareStatement("""
                select id, address, language, subject, body_text, body_html, series, unsubscribe, when_uncertain,
                       attempts, repeated, give_up_at
                from mail_outbox where state = 'SENDING' and claimed_at < ? and id <> all (?)
                """)) {
            query.setObject(1, utc(before));
            query.setArray(2, sender.createArrayOf("uuid", exceptFor.toArray()));
            return mails(query);
        }
    }

    /// Notes that the mail went, even if another replica has given it up as uncertain meanwhile.
    void noteSent(QueuedMail mail, Instant now) {
        change("""
                update mail_outbox set state = 'SENT', ended_at = ?, reason = null
                where id = ? and attempts = ? and state in ('SENDING', 'UNCERTAIN')
                """, update -> {
            update.setObject(1, utc(now));
            update.setObject(2, mail.id());
            update.setInt(3, mail.attempts());
        });
    }

    void noteEnd(QueuedMail mail, State state, String reason, Instant now) {
        change("""
                update mail_outbox set state = ?, ended_at = ?, reason = ?
                where id = ? and attempts = ? and state = 'SENDING'
                """, update -> {
            update.setString(1, state.name());
            update.setObject(2, utc(now));
            update.setString(3, storable(reason));
            update.setObject(4, mail.id());
            update.setInt(5, mail.attempts());
        });
    }

    /// Puts the mail back for another attempt.
    ///
    /// @param attempts how many count: one less where nothing was attempted
    /// @param repeated whether it may have gone already
    void noteWait(QueuedMail mail, int attempts, boolean repeated, String reason, Instant due) {
        change("""
                update mail_outbox set state = 'WAITING', attempts = ?, repeated = ?, reason = ?, due_at = ?
                where id = ? and attempts = ? and state = 'SENDING'
                """, update -> {
            update.setInt(1, attempts);
            update.setBoolean(2, repeated);
            update.setString(3, storable(reason));
            update.setObject(4, utc(due));
            update.setObject(5, mail.id());
            update.setInt(6, mail.attempts());
        });
    }

    // --- What operators ask and do -----------------------------------------------------------------------------

    /// Mails that wait for their turn, those of held series left out.
    double waiting() {
        return number("select count(*) from mail_outbox where state = 'WAITING'", row -> (double) row.getLong(1));
    }

    double ended(State state) {
        return number("select count(*) from mail_outbox where state = '" + state.name() + "'", row ->
                (double) row.getLong(1));
    }

    /// Age of the oldest mail that waits, 0 when none does.
    double oldestAgeSeconds(Instant now) {
        return number("select min(added_at) from mail_outbox where state = 'WAITING'", row -> {
            var oldest = row.getObject(1, OffsetDateTime.class);
            return oldest == null
                    ? 0
                    : Math.max(0, Duration.between(oldest.toInstant(), now).toMillis() / 1000.0);
        });
    }

    /// Mails that failed, newest first, older than the given one.
    List<View> failed(State state, @Nullable UUID after, int most) {
        return ask(
                """
                select id, key, series, language, state, attempts, reason, added_at, ended_at, address is null,
                       sent_again_by, sent_again_at
                from mail_outbox where state = ? and (? or id < ?) order by id desc limit ?
                """,
                query -> {
                    query.setString(1, state.name());
                    query.setBoolean(2, after == null);
                    query.setObject(3, after == null ? new UUID(0, 0) : after);
                    query.setInt(4, most);
                },
                MailRows::view);
    }

    Optional<View> find(UUID id) {
        return ask("""
                select id, key, series, language, state, attempts, reason, added_at, ended_at, address is null,
                       sent_again_by, sent_again_at
                from mail_outbox where id = ? for update
                """, query -> query.setObject(1, id), MailRows::view).stream()
                .findFirst();
    }

    void sendAgain(UUID id, String officer, Instant now, Instant giveUp) {
        change("""
                update mail_outbox set state = 'WAITING', ended_at = null, attempts = 0, due_at = ?, give_up_at = ?,
                                       sent_again_by = ?, sent_again_at = ?
                where id = ?
                """, update -> {
            update.setObject(1, utc(now));
            update.setObject(2, utc(giveUp));
            update.setString(3, officer);
            update.setObject(4, utc(now));
            update.setObject(5, id);
        });
    }

    /// All dead mails whose text is still there.
    int sendDeadAgain(String officer, Instant now, Instant giveUp) {
        return change("""
                update mail_outbox set state = 'WAITING', ended_at = null, attempts = 0, due_at = ?, give_up_at = ?,
                                       sent_again_by = ?, sent_again_at = ?
                where state = 'DEAD' and address is not null
                """, update -> {
            update.setObject(1, utc(now));
            update.setObject(2, utc(giveUp));
            update.setString(3, officer);
            update.setObject(4, utc(now));
        });
    }

    // --- What time does ----------------------------------------------------------------------------------------

    int eraseContent(Instant endedBefore) {
        return change(
                "update mail_outbox set " + ERASED + " where ended_at < ? and address is not null",
                update -> update.setObject(1, utc(endedBefore)));
    }

    int forget(Instant endedBefore) {
        return change(
                "delete from mail_outbox where ended_at < ? and address is null",
                delete -> delete.setObject(1, utc(endedBefore)));
    }

    private static List<QueuedMail> mails(PreparedStatement statement) throws SQLException {
        try (var answer = statement.executeQuery()) {
            var mails = new ArrayList<QueuedMail>();
            while (answer.next()) {
                mails.add(new QueuedMail(
                        answer.getObject("id", UUID.class),
                        answer.getString("address"),
                        answer.getString("language"),
                        answer.getString("subject"),
                        answer.getString("body_text"),
                        answer.getString("body_html"),
                        answer.getString("series"),
                        answer.getString("unsubscribe"),
                        WhenUncertain.valueOf(answer.getString("when_uncertain")),
                        answer.getInt("attempts"),
                        answer.getBoolean("repeated"),
                        answer.getObject("give_up_at", OffsetDateTime.class).toInstant()));
            }
            return mails;
        }
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("series"),
                row.getString("language"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getBoolean(10),
                row.getString("sent_again_by"),
                instant(row.getObject("sent_again_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// PostgreSQL keeps no U+0000 in a text, and servers answer what they like.
    private static String storable(String reason) {
        var text = reason.replace('\0', '\uFFFD');
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private int change(String sql, Parameters parameters) {
        try (var connection = db.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The mails cannot be written", e);
        }
    }

    private <T> List<T> ask(String sql, Parameters parameters, Row<T> row) {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement(sql)) {
            parameters.set(query);
            try (var answer = query.executeQuery()) {
                var found = new ArrayList<T>();
                while (answer.next()) {
                    found.add(row.read(answer));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The mails cannot be read", e);
        }
    }

    /// For a gauge: NaN when the database does not answer.
    private double number(String sql, Row<Double> row) {
        try {
            return ask(sql, query -> {}, row).getFirst();
        } catch (IllegalStateException e) {
            return Double.NaN;
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// A mail as an operator sees it: not whom it is for, and not what it says.
    record View(
            UUID id,
            String key,
            @Nullable String series,
            String language,
            State state,
            int attempts,
            @Nullable String reason,
            Instant addedAt,
            @Nullable Instant endedAt,
            boolean erased,
            @Nullable String sentAgainBy,
            @Nullable Instant sentAgainAt) {}
}
