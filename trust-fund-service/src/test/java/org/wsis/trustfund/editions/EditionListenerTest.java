package org.wsis.trustfund.editions;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.contracts.Contract;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EditionListenerTest {

    private static final String OPERATIONS = "/api/trust-fund/v1/operations";

    @Inject
    ForumSays forum;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {ForumSays.ANNOUNCED, ForumSays.CHANGED})
    void the_example_of_the_contract_arrives(String type) throws Exception {
        var example = Contract.of(type).example();
        var told = json.readTree(example);
        // The two examples are about the same edition; each test has one of its own.
        var id = UUID.randomUUID().toString();

        forum.say(type, id, 1, example.replace(told.get("id").asText(), id));

        var kept = awaitEdition(id);
        for (var member : List.of("year", "name", "startsOn", "endsOn", "sample")) {
            assertThat(kept.get(member)).as(member).isEqualTo(told.get(member));
        }
    }

    @Test
    void a_later_event_replaces_what_an_earlier_one_told() throws Exception {
        var id = UUID.randomUUID().toString();
        forum.say(ForumSays.ANNOUNCED, id, 4, edition(id, "First"));
        forum.say(ForumSays.CHANGED, id, 9, edition(id, "Second"));
        await().untilAsserted(() -> assertThat(nameOf(id)).isEqualTo("Second"));
    }

    @Test
    void an_event_that_comes_late_changes_nothing() throws Exception {
        var id = UUID.randomUUID().toString();
        forum.say(ForumSays.CHANGED, id, 9, edition(id, "Second"));
        forum.say(ForumSays.ANNOUNCED, id, 4, edition(id, "First"));
        awaitCaughtUp();
        assertThat(nameOf(id)).isEqualTo("Second");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not JSON               | {"id": "         | cannot be read as ToldEdition
            no year                | {"id": "%s"}     | The member year is missing
            no English name        | {"id": "%s", "year": 2041, "name": {"fr": "Forum"}} | The member name.en is missing
            a year that is a text  | {"id": "%s", "year": "2041"} | cannot be read as ToldEdition
            """)
    void what_cannot_be_read_is_set_aside_with_its_reason_and_the_next_goes_on(String what, String data, String reason)
            throws Exception {
        var id = UUID.randomUUID().toString();
        forum.say(ForumSays.ANNOUNCED, id, 1, data.replace("%s", id));
        forum.say(ForumSays.ANNOUNCED, id, 2, edition(id, "Well formed"));

        awaitEdition(id);
        var letters =
                administrator().get(OPERATIONS + "/dead-letters?limit=200").jsonPath();
        assertThat(letters.getString("items.find { it.key == '" + id + "' }.reason"))
                .contains(reason);
    }

    @Test
    void another_kind_of_event_is_skipped() throws Exception {
        var id = UUID.randomUUID().toString();
        forum.say("org.wsis.forum.edition.cancelled.v1", id, 1, "whatever");
        forum.say(ForumSays.ANNOUNCED, id, 2, edition(id, "Forum"));
        awaitEdition(id);
        var letters =
                administrator().get(OPERATIONS + "/dead-letters?limit=200").jsonPath();
        assertThat(letters.getList("items.key", String.class)).doesNotContain(id);
    }

    @Test
    void rebuilt_from_the_log_the_editions_have_the_same_checksum() throws Exception {
        var id = UUID.randomUUID().toString();
        forum.say(ForumSays.ANNOUNCED, id, 4, edition(id, "First"));
        forum.say(ForumSays.CHANGED, id, 5, edition(id, "Second"));
        awaitEdition(id);
        awaitCaughtUp();
        var before = reader();
        assertThat(before.getString("checksum")).isNotEmpty();
        spoil(id);
        assertThat(reader().getString("checksum")).isNotEqualTo(before.getString("checksum"));

        administrator()
                .post(OPERATIONS + "/readers/trust-fund.editions/rebuild")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(reader().getString("checksum"))
                .isEqualTo(before.getString("checksum")));
        assertThat(nameOf(id)).isEqualTo("Second");
        assertThat(reader().getInt("generation")).isEqualTo(before.getInt("generation") + 1);
    }

    /// Changes one edition behind the back of the listener, and invents another.
    private static void spoil(String id) throws SQLException {
        try (var connection = PostgresAndKafka.ownerConnection();
                var update = connection.createStatement()) {
            update.executeUpdate("update edition set ends_on = ends_on + 1 where id = '" + id + "'");
            update.executeUpdate("""
                    insert into edition (id, sequence, year, name, starts_on, ends_on, sample)
                    values (gen_random_uuid(), 1, 2042, '{"en": "Nobody told"}', date '2042-07-06', date '2042-07-10', true)
                    """);
        }
    }

    private String edition(String id, String name) {
        return """
                {"id": "%s", "year": 2041, "version": 1, "name": {"en": "%s"}, "startsOn": "2041-07-06",
                 "endsOn": "2041-07-10", "venue": "Geneva", "windows": [], "sample": true, "at": "2040-09-01T09:00:00Z"}
                """.formatted(id, name);
    }

    private JsonNode awaitEdition(String id) throws Exception {
        return await().atMost(Duration.ofSeconds(30)).until(() -> editionWith(id), found -> !found.isMissingNode());
    }

    private String nameOf(String id) throws Exception {
        return editionWith(id).at("/name/en").asText();
    }

    private JsonNode editionWith(String id) throws Exception {
        var all = json.readTree(
                        given().get("/api/trust-fund/v1/editions?limit=200").asString())
                .get("items");
        for (var edition : all) {
            if (edition.get("id").asText().equals(id)) {
                return edition;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static void awaitCaughtUp() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reader().getLong("lag")).isZero());
    }

    private static JsonPath reader() {
        return administrator().get(OPERATIONS + "/readers").jsonPath().setRootPath("items[0]");
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.signed().roles("administrator").build());
    }
}
