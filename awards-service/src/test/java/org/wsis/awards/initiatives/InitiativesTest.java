package org.wsis.awards.initiatives;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.wsis.contracts.Contract;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;
import org.wsis.pages.testing.Translations;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/// The register speaks through its contracts here: every message is made from a golden example.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class InitiativesTest {

    private static final String TOPIC = "wsis.stocktaking.entries";
    private static final String PUBLISHED = "org.wsis.stocktaking.entry.published.v1";
    private static final String WITHDRAWN = "org.wsis.stocktaking.entry.withdrawn.v1";
    private static final String LIST = "/api/awards/v1/initiatives?limit=200";
    private static final String OPERATIONS = "/api/awards/v1/operations";

    private final UUID id = UUID.randomUUID();

    @Test
    void a_published_entry_can_be_entered_for_the_prize() {
        tell(PUBLISHED, 1, published());

        await().until(this::listed);
        var row = list().setRootPath("items.find { it.id == '" + id + "' }");
        assertThat(row.getString("title")).isEqualTo("Village Reading Rooms");
        assertThat(row.getString("organization")).isEqualTo("Sample Library Network");
        assertThat(row.getString("country")).isEqualTo("ML");
        assertThat(row.getList("actionLines", String.class)).containsExactly("C3", "C7-ELEA");
        assertThat(row.getList("sdgs", Integer.class)).containsExactly(4, 9);
        given().get("/ar/awards")
                .then()
                .statusCode(200)
                .body(containsString("dir=\"rtl\""))
                .body(containsString("Village Reading Rooms"))
                .body(containsString("lang=\"en\" dir=\"ltr\""));
    }

    @Test
    void a_withdrawn_entry_leaves_the_list_and_a_late_event_does_not_bring_it_back() {
        tell(PUBLISHED, 1, published());
        tell(WITHDRAWN, 3, withdrawn());
        tell(PUBLISHED, 2, published());
        settle();
        given().get(LIST).then().body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void an_entry_withdrawn_before_its_publication_arrives_never_appears() {
        tell(WITHDRAWN, 2, withdrawn());
        tell(PUBLISHED, 1, published());
        settle();
        given().get(LIST).then().body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void markup_in_a_title_is_text() {
        tell(PUBLISHED, 1, published().replace("Village Reading Rooms", "<script>alert(1)</script>"));
        await().until(this::listed);
        given().get("/en/awards")
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>")));
    }

    @Test
    void an_event_against_its_contract_goes_to_the_dead_letters_and_the_next_one_goes_on() {
        tell(PUBLISHED, 1, published().replace("\"title\"", "\"name\""));
        settle();
        assertThat(administrator()
                        .get(OPERATIONS + "/dead-letters?limit=200")
                        .jsonPath()
                        .getString("items.find { it.key == '" + id + "' }.reason"))
                .contains("title is missing");
    }

    @Test
    void the_list_rebuilt_from_the_log_has_the_same_checksum() {
        tell(PUBLISHED, 1, published());
        settle();
        var before = reader().getString("checksum");
        var rows = list().getList("items").size();

        administrator()
                .post(OPERATIONS + "/readers/awards.initiatives/rebuild")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> list().getList("items").size() == rows && reader().getLong("lag") == 0);
        assertThat(reader().getString("checksum")).isEqualTo(before);
    }

    @Test
    void every_text_is_there_in_six_languages() {
        assertThat(Translations.missingIn(AwardsMessages.class)).isEmpty();
    }

    @Test
    void a_limit_or_a_cursor_that_is_none_is_refused() {
        given().get("/api/awards/v1/initiatives?limit=0").then().statusCode(400);
        given().get("/api/awards/v1/initiatives?limit=many").then().statusCode(400);
        given().get("/api/awards/v1/initiatives?cursor=x").then().statusCode(400);
        given().get("/en/awards?cursor=x").then().statusCode(400);
    }

    private String published() {
        return Contract.of(PUBLISHED).example().replace("01936d6e-7c00-7000-8000-000000000001", id.toString());
    }

    private String withdrawn() {
        return Contract.of(WITHDRAWN).example().replace("01936d6e-7c00-7000-8000-000000000001", id.toString());
    }

    private boolean listed() {
        return list().getList("items.id", String.class).contains(id.toString());
    }

    private static JsonPath list() {
        return given().get(LIST).jsonPath();
    }

    /// Waits until everything told so far was read.
    private static void settle() {
        await().atMost(Duration.ofSeconds(15)).until(() -> reader().getLong("lag") == 0);
    }

    private static JsonPath reader() {
        return administrator().get(OPERATIONS + "/readers").jsonPath().setRootPath("items[0]");
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.signed().roles("administrator").build());
    }

    private void tell(String type, long sequence, String data) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", PostgresAndKafka.kafka().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>(TOPIC, id.toString(), data);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "stocktaking-service",
                            "ce_type",
                            type,
                            "ce_subject",
                            id.toString(),
                            "ce_time",
                            "2026-02-03T10:15:30Z",
                            "ce_sequence",
                            Long.toString(sequence))
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            var _ = producer.send(message);
            producer.flush();
        }
    }
}
