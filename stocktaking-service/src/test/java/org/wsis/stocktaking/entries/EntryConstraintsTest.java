package org.wsis.stocktaking.entries;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EntryConstraintsTest {

    @Inject
    DataSource db;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            entry_reference_form          | reference = 'X-1'
            entry_state                   | state = 'LOST'
            entry_language                | language = 'xx'
            entry_title_length            | title = ''
            entry_description_length      | description = repeat('x', 6001)
            entry_organization_length     | organization_name = ''
            entry_sdgs_known              | sdgs = '{18}'
            entry_gdc_known               | gdc_objectives = '{0}'
            entry_website_length          | website = repeat('x', 501)
            entry_ends_after_its_start    | end_date = date '2000-01-01'
            entry_published_has_a_time    | state = 'PUBLISHED'
            entry_import_keeps_its_record | imported_from = 'a list'
            """)
    void the_table_holds_the_rule(String constraint, String change) {
        var id = SomeEntry.submitted(UUID.randomUUID());
        assertThatThrownBy(() -> run("update entry set " + change + " where id = '" + id + "'"))
                .hasMessageContaining("\"" + constraint + "\"");
    }

    @Test
    void a_reference_belongs_to_one_entry() throws SQLException {
        var one = SomeEntry.submitted(UUID.randomUUID());
        var other = SomeEntry.submitted(UUID.randomUUID());
        assertThatThrownBy(() -> run("update entry set reference = (select reference from entry where id = '" + one
                        + "') where id = '" + other + "'"))
                .hasMessageContaining("entry_reference_unique");
    }

    @Test
    void the_same_initiative_stands_once() throws SQLException {
        var one = SomeEntry.submitted(UUID.randomUUID());
        var other = SomeEntry.submitted(UUID.randomUUID());
        assertThatThrownBy(() -> run("update entry set title = (select upper(title) from entry where id = '" + one
                        + "') where id = '" + other + "'"))
                .hasMessageContaining("entry_once");
    }

    @Test
    void a_decision_can_be_neither_changed_nor_deleted_by_the_role_that_serves() {
        assertThatThrownBy(() -> run("update entry_decision set reason = 'another'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("delete from entry_decision")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("delete from entry")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("create table mine (id int)")).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            entry_decision_entry         | gen_random_uuid(), 'PUBLISH', ''
            entry_decision_kind          | ENTRY, 'FORGET', 'x'
            entry_decision_says_why      | ENTRY, 'REJECT', ''
            entry_decision_reason_length | ENTRY, 'REJECT', repeat('x', 2001)
            """)
    void the_decisions_hold_their_rules(String constraint, String values) {
        var id = SomeEntry.submitted(UUID.randomUUID());
        assertThatThrownBy(
                        () -> run("insert into entry_decision (entry_id, decision, reason, id, entry_version, officer,"
                                + " decided_at) values (" + values.replace("ENTRY", "'" + id + "'")
                                + ", gen_random_uuid(), 0, gen_random_uuid(), now())"))
                .hasMessageContaining("\"" + constraint + "\"");
    }

    @Test
    void the_rules_that_are_tested_here_are_all_there_are() throws SQLException {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("""
                        select count(*) from pg_constraint
                        where conrelid in ('entry'::regclass, 'entry_decision'::regclass) and contype in ('c', 'f')
                        """);
                var answer = query.executeQuery()) {
            answer.next();
            assertThat(answer.getInt(1)).isEqualTo(12 + 4);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = db.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
