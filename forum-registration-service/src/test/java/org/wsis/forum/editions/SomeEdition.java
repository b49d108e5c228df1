package org.wsis.forum.editions;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.wsis.forum.editions.Announcement.Period;
import org.wsis.localplatform.testing.PostgresAndKafka;

/// Editions for tests, each of a year of its own.
final class SomeEdition {

    static final String OF_ONE_WEEK = """
            {"name": {"en": "Forum", "fr": "Le Forum"}, "startsOn": "2031-07-06", "endsOn": "2031-07-10", "venue": "Geneva",
             "windows": [{"name": "PRIZE_VOTE", "opensAt": "2031-03-01T08:00:00Z", "closesAt": "2031-04-14T21:00:00Z"}]}
            """;

    private static final AtomicInteger YEARS = new AtomicInteger(2030);

    private SomeEdition() {}

    /// A year that no other test uses.
    static int year() {
        return YEARS.incrementAndGet();
    }

    static Announcement named(String name, Period... windows) {
        return new Announcement(
                Map.of("en", name),
                LocalDate.of(2031, 7, 6),
                LocalDate.of(2031, 7, 10),
                "Geneva",
                List.of(windows),
                false);
    }

    static Period open(WindowName name, String from, String to) {
        return new Period(name.name(), Instant.parse(from), Instant.parse(to));
    }

    /// Takes all editions out of the database, which only its owner can.
    static void none() {
        try (var connection = PostgresAndKafka.ownerConnection();
                var delete = connection.createStatement()) {
            delete.execute("truncate edition_version, edition_window, edition");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
