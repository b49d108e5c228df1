package org.wsis.forum.editions;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the tables refuse, whoever writes.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EditionTableTest {

    private static final String EDITION = """
            insert into edition (id, year, version, name, starts_on, ends_on, venue, sample)
            values (gen_random_uuid(), 2003, 1, '{"en": "Forum"}', date '2003-12-10', date '2003-12-12', 'Geneva', true)
            """;

    @Inject
    DataSource db;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            edition_year_range             | 2003, 1         | 2002, 1
            edition_year_range             | 2003, 1         | 2101, 1
            edition_version_counts_from_one | 2003, 1        | 2003, 0
            edition_name_in_english        | {"en": "Forum"} | {"fr": "Forum"}
            edition_name_languages         | {"en": "Forum"} | {"en": "Forum", "de": "Forum"}
            edition_name_length            | {"en": "Forum"} | {"en": ""}
            edition_name_length            | {"en": "Forum"} | {"en": 1}
            edition_venue_length           | 'Geneva'        | ''
            edition_venue_length           | 'Geneva'        | repeat('x', 201)
            edition_ends_after_its_start   | 2003-12-12      | 2003-12-09
            """)
    void an_edition_against_the_rules_is_not_stored(String constraint, String right, String wrong) {
        refused(constraint, EDITION.replace(right, wrong));
    }

    @Test
    void a_name_of_201_characters_is_not_stored() {
        refused("edition_name_length", EDITION.replace("\"Forum\"", "\"" + "x".repeat(201) + "\""));
    }

    @Test
    void a_year_has_one_edition() {
        refused("edition_one_a_year", EDITION, EDITION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            edition_window_name                  | PRIZE_VOTE | LUNCH
            edition_window_closes_after_it_opens | 2003-02-01 | 2003-01-01
            edition_window_edition               | (select id from edition where year = 2003) | gen_random_uuid()
            """)
    void a_window_against_the_rules_is_not_stored(String constraint, String right, String wrong) {
        refused(constraint, EDITION, WINDOW.replace(right, wrong));
    }

    private static final String WINDOW = """
            insert into edition_window (edition_id, name, opens_at, closes_at)
            values ((select id from edition where year = 2003), 'PRIZE_VOTE', timestamptz '2003-01-01', timestamptz '2003-02-01')
            """;

    @Test
    void an_edition_has_a_window_once() {
        refused("edition_window_once", EDITION, WINDOW, WINDOW);
    }

    private static final String VERSION = """
            insert into edition_version (edition_id, version, state, officer, written_at)
            values ((select id from edition where year = 2003), 1, '{}', gen_random_uuid(), now())
            """;

    @Test
    void a_version_is_kept_once_and_only_of_an_edition() {
        refused("edition_version_once", EDITION, VERSION, VERSION);
        refused(
                "edition_version_edition",
                VERSION.replace("(select id from edition where year = 2003)", "gen_random_uuid()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from edition",
                "update edition_version set officer = gen_random_uuid()",
                "delete from edition_version",
                "truncate edition_version",
                "create table mine (id integer)",
                "drop table edition"
            })
    void the_serving_role_cannot_take_back_what_was_said(String statement) {
        assertThatThrownBy(() -> {
                    try (var connection = db.getConnection();
                            var attempt = connection.createStatement()) {
                        attempt.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static void refused(String constraint, String... statements) {
        assertThatThrownBy(() -> {
                    SomeEdition.none();
                    try (var connection = PostgresAndKafka.ownerConnection()) {
                        connection.setAutoCommit(false);
                        execute(connection, statements);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"" + constraint + "\"");
    }

    /// All but the last must succeed. Nothing is committed.
    private static void execute(Connection connection, String... statements) throws SQLException {
        for (var number = 0; number < statements.length; number++) {
            try (var statement = connection.createStatement()) {
                statement.execute(statements[number]);
            } catch (SQLException e) {
                if (number == statements.length - 1) {
                    throw e;
                }
                throw new IllegalStateException("Refused too early: " + statements[number], e);
            }
        }
    }
}
