package org.wsis.stocktaking.outcomes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.wsis.contracts.Contract;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;
import org.wsis.stocktaking.entries.PrizeResults;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

/// The other services speak through their contracts here: every message is made from a golden example.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class OutcomesTest {

    private static final String OPERATIONS = API + "/operations";
    private static final String ENTRY_OF_EXAMPLES = "01936d6e-7c00-7000-8000-000000000001";

    private final UUID ada = UUID.randomUUID();
    private final UUID thing = UUID.randomUUID();

    @Inject
    Heard heard;

    /// What a feature that searches by results hears.
    @ApplicationScoped
    static class Heard {
        private final List<PrizeResults> results = new CopyOnWriteArrayList<>();

        PrizeResults last() {
            return results.getLast();
        }

        void hear(@Observes PrizeResults changed) {
            results.add(changed);
        }
    }

    @Test
    void an_entry_shows_what_became_of_it_at_the_prizes() {
        var entry = SomeEntry.published(ada);
        told("wsis.awards.projects", "org.wsis.awards.project.nominated.v1", 1, entry);
        outcomes(entry)
                .body("prizes.result", contains("NOMINATED"))
                .body("prizes.edition", contains(2026))
                .body("prizes.category", contains("C3"));

        told("wsis.awards.projects", "org.wsis.awards.project.winner.v1", 3, entry);
        told("wsis.awards.projects", "org.wsis.awards.project.champion.v1", 2, entry);
        outcomes(entry).body("prizes.result", contains("WINNER"));
        assertThat(heard.last()).isEqualTo(new PrizeResults(entry, List.of("WINNER")));

        told("wsis.awards.projects", "org.wsis.awards.project.disqualified.v1", 4, entry);
        outcomes(entry).body("prizes", is(empty()));
        assertThat(heard.last()).isEqualTo(new PrizeResults(entry, List.of()));
    }

    @Test
    void the_register_is_searched_by_what_became_of_entries_at_the_prizes() {
        var entry = SomeEntry.published(ada);
        told("wsis.awards.projects", "org.wsis.awards.project.champion.v1", 1, entry);
        champions().body("items.id", hasItem(entry.toString()));
        told("wsis.awards.projects", "org.wsis.awards.project.disqualified.v1", 2, entry);
        champions().body("items.id", not(hasItem(entry.toString())));
        // One that is none of ours is kept, and no reader stumbles over it.
        told("wsis.awards.projects", "org.wsis.awards.project.champion.v1", 3, UUID.randomUUID());
    }

    private static ValidatableResponse champions() {
        return given().get(API + "/entries?prize=CHAMPION&limit=200").then().statusCode(200);
    }

    @Test
    void an_entry_shows_where_it_is_presented_at_the_forum() {
        var entry = SomeEntry.published(ada);
        told("wsis.forum.sessions", "org.wsis.forum.session.scheduled.v1", 1, entry);
        outcomes(entry)
                .body("sessions.title.en", contains("Libraries of the last mile"))
                .body("sessions.room", contains("K2"));

        told("wsis.forum.sessions", "org.wsis.forum.session.cancelled.v1", 3, entry);
        told("wsis.forum.sessions", "org.wsis.forum.session.scheduled.v1", 2, entry);
        outcomes(entry).body("sessions", is(empty()));
    }

    @Test
    void who_supports_the_register_is_named_when_the_contribution_was_received_and_by_consent_only() {
        var name = "Sample Bank " + thing;
        var type = "org.wsis.trust-fund.contribution.recorded.v1";
        var example = Contract.of(type).example().replace("Sample Development Bank", name);
        tell("wsis.trust-fund.contributions", type, 1, example.replace("\"RECEIVED\"", "\"PLEDGED\""));
        given().get(API + "/supporters").then().body("items", not(hasItem(name)));

        tell("wsis.trust-fund.contributions", type, 2, example);
        given().get(API + "/supporters").then().body("items", hasItem(name));

        tell("wsis.trust-fund.contributions", type, 3, example.replace("\"" + name + "\"", "null"));
        given().get(API + "/supporters").then().body("items", not(hasItem(name)));
    }

    @Test
    void what_is_not_public_has_no_outcomes_that_anybody_may_know() {
        var entry = SomeEntry.published(ada);
        told("wsis.awards.projects", "org.wsis.awards.project.nominated.v1", 1, entry);
        participant(ada).post(API + "/entries/{id}/withdrawal", entry).then().statusCode(204);
        given().get(API + "/entries/{id}/outcomes", entry).then().statusCode(410);
        given().get(API + "/entries/{id}/outcomes", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void an_event_against_its_contract_goes_to_the_dead_letters() {
        var type = "org.wsis.awards.project.winner.v1";
        tell("wsis.awards.projects", type, 1, Contract.of(type).example().replace("\"entry\"", "\"initiative\""));
        assertThat(administrator()
                        .get(OPERATIONS + "/dead-letters?limit=200")
                        .jsonPath()
                        .getString("items.find { it.key == '" + thing + "' }.reason"))
                .contains("entry is missing");
    }

    @Test
    void each_table_rebuilt_from_the_log_has_the_same_checksum() {
        var entry = SomeEntry.published(ada);
        told("wsis.awards.projects", "org.wsis.awards.project.champion.v1", 1, entry);
        told("wsis.forum.sessions", "org.wsis.forum.session.scheduled.v1", 1, entry);
        told("wsis.trust-fund.contributions", "org.wsis.trust-fund.contribution.recorded.v1", 1, entry);
        for (var reader : List.of(
                "stocktaking.prize-outcomes", "stocktaking.forum-appearances", "stocktaking.register-support")) {
            var before = checksum(reader);
            assertThat(before).isNotEmpty();
            administrator()
                    .post(OPERATIONS + "/readers/" + reader + "/rebuild")
                    .then()
                    .statusCode(202);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> before.equals(checksum(reader)) && hasReadAll(of(reader)));
        }
        outcomes(entry).body("prizes.result", contains("CHAMPION"));
    }

    @Test
    void operations_are_for_administrators() {
        given().get(OPERATIONS + "/readers").then().statusCode(401);
        participant(ada).get(OPERATIONS + "/readers").then().statusCode(403);
        participant(ada).get(OPERATIONS + "/dead-letters").then().statusCode(403);
        participant(ada)
                .post(OPERATIONS + "/readers/stocktaking.register-support/rebuild")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse outcomes(UUID entry) {
        return given().get(API + "/entries/{id}/outcomes", entry).then().statusCode(200);
    }

    /// Tells the golden example about this entry and waits until it was read.
    private void told(String topic, String type, long sequence, UUID entry) {
        tell(topic, type, sequence, Contract.of(type).example().replace(ENTRY_OF_EXAMPLES, entry.toString()));
    }

    private void tell(String topic, String type, long sequence, String example) {
        var data = example.replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + thing + "\"");
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", PostgresAndKafka.kafka().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>(topic, thing.toString(), data);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "a-test",
                            "ce_type",
                            type,
                            "ce_subject",
                            thing.toString(),
                            "ce_time",
                            "2026-02-03T10:15:30Z",
                            "ce_sequence",
                            Long.toString(sequence))
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            var _ = producer.send(message);
            producer.flush();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> readers().stream()
                .filter(reader -> topic.equals(reader.get("topic")))
                .allMatch(OutcomesTest::hasReadAll));
    }

    private static List<Map<String, Object>> readers() {
        return administrator().get(OPERATIONS + "/readers").jsonPath().getList("items");
    }

    private static String checksum(String reader) {
        return String.valueOf(of(reader).get("checksum"));
    }

    private static boolean hasReadAll(Map<String, Object> reader) {
        return reader.get("lag") instanceof Number lag && lag.longValue() == 0;
    }

    private static Map<String, Object> of(String name) {
        return readers().stream()
                .filter(reader -> name.equals(reader.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.signed().roles("administrator").build());
    }
}
