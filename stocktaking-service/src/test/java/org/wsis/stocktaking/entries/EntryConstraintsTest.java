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
            entry_reference_form              | reference = 'X-1'
            entry_state                       | state = 'LOST'
            entry_title_length                | title = ''
            entry_organization_length         | organization_name = ''
            entry_public_number_counts        | public_number = -1
            entry_tombstone_length            | tombstone = '', state = 'TAKEN_DOWN'
            entry_merged_into_entry           | merged_into = gen_random_uuid(), state = 'MERGED'
            entry_only_a_public_one_is_revised| revision = 'DRAFT'
            entry_published_has_content       | state = 'PUBLISHED'
            entry_sent_has_a_time             | submitted_at = null
            entry_taken_down_says_why         | state = 'TAKEN_DOWN'
            entry_merged_says_into_what       | state = 'MERGED'
            entry_import_keeps_its_record     | imported_from = 'a list'
            """)
    void the_table_holds_the_rule(String constraint, String change) {
        var id = SomeEntry.submitted(UUID.randomUUID());
        assertThatThrownBy(() -> run("update entry set " + change + " where id = '" + id + "'"))
                .hasMessageContaining("\"" + constraint + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            public_entry_entry            | id = gen_random_uuid()
            public_entry_language         | language = 'xx'
            public_entry_country          | country = 'Mali'
            public_entry_region           | region = 'XXX'
            public_entry_sdgs_known       | sdgs = '{18}'
            public_entry_gdc_known        | gdc_objectives = '{0}'
            """)
    void the_register_holds_the_rule(String constraint, String change) {
        var id = SomeEntry.published(UUID.randomUUID());
        assertThatThrownBy(() -> run("update public_entry set " + change + " where id = '" + id + "'"))
                .hasMessageContaining("\"" + constraint + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            entry_version_entry           | gen_random_uuid(), 1
            entry_version_counts_from_one | ENTRY, 0
            entry_version_once            | ENTRY, 1
            """)
    void the_versions_hold_their_rules(String constraint, String values) {
        var id = SomeEntry.published(UUID.randomUUID());
        assertThatThrownBy(() -> run("insert into entry_version (content, published_at, entry_id, number)"
                        + " values ('{}', now(), " + values.replace("ENTRY", "'" + id + "'") + ")"))
                .hasMessageContaining("\"" + constraint + "\"");
    }

    @Test
    void a_change_of_a_published_entry_is_in_a_known_state() {
        var id = SomeEntry.published(UUID.randomUUID());
        assertThatThrownBy(() -> run("update entry set revision = 'LOST' where id = '" + id + "'"))
                .hasMessageContaining("\"entry_revision\"");
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
        assertThatThrownBy(() -> run("update entry_version set number = 7")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("create table mine (id int)")).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            entry_decision_entry         | gen_random_uuid(), 'PUBLISH', ''
            entry_decision_kind          | ENTRY, 'FORGET', 'x'
            entry_decision_says_why      | ENTRY, 'REJECT', ''
            entry_decision_reason_length | ENTRY, 'REJECT', repeat('x', 2001)
            entry_decision_merge_says_into_what | ENTRY, 'MERGE', 'x'
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
    void a_decision_names_another_entry_only_if_it_exists() {
        var id = SomeEntry.submitted(UUID.randomUUID());
        assertThatThrownBy(
                        () -> run("insert into entry_decision (entry_id, decision, reason, id, entry_version, officer,"
                                + " decided_at, other_entry) values ('" + id + "', 'MERGE', 'x', gen_random_uuid(), 0,"
                                + " gen_random_uuid(), now(), gen_random_uuid())"))
                .hasMessageContaining("entry_decision_other_entry");
    }

    @Test
    void the_rules_that_are_tested_here_are_all_there_are() throws SQLException {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("""
                        select count(*) from pg_constraint
                        where conrelid in ('entry'::regclass, 'entry_decision'::regclass, 'public_entry'::regclass,
                            'entry_version'::regclass) and contype in ('c', 'f')
                        """);
                var answer = query.executeQuery()) {
            answer.next();
            assertThat(answer.getInt(1)).isEqualTo(14 + 6 + 6 + 2);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = db.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
