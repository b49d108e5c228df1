package org.wsis.forum.editions;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wsis.contracts.Contract;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wsis.forum.editions.TopicLog.header;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EditionEventTest {

    private static final Contract ANNOUNCED = Contract.of("org.wsis.forum.edition.announced.v1");
    private static final Contract CHANGED = Contract.of("org.wsis.forum.edition.changed.v1");

    @Inject
    TopicLog log;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void without_editions() {
        SomeEdition.none();
    }

    @Test
    void an_announced_edition_is_told_as_the_contract_says() throws IOException {
        var id = idOf(officer().body(said(ANNOUNCED)).put("/api/forum/v1/editions/2026"));

        var message = messages(id, 1).getFirst();

        assertThat(header(message, "ce_type")).isEqualTo(ANNOUNCED.toString());
        assertThat(header(message, "ce_subject")).isEqualTo(id);
        assertThat(ANNOUNCED.breaches(message.value())).isEmpty();
        assertThat(ANNOUNCED.saysTheSameAsExample(withIdAndTimeOf(ANNOUNCED, message)))
                .isTrue();
    }

    @Test
    void a_changed_edition_is_told_as_the_contract_says() throws IOException {
        var before = (ObjectNode) json.readTree(said(CHANGED));
        before.put("venue", "Somewhere else");
        var id = idOf(officer().body(before.toString()).put("/api/forum/v1/editions/2026"));
        officer()
                .header("If-Match", "\"1\"")
                .body(said(CHANGED))
                .put("/api/forum/v1/editions/2026")
                .then()
                .statusCode(200);

        var message = messages(id, 2).getLast();

        assertThat(header(message, "ce_type")).isEqualTo(CHANGED.toString());
        assertThat(CHANGED.breaches(message.value())).isEmpty();
        assertThat(CHANGED.saysTheSameAsExample(withIdAndTimeOf(CHANGED, message)))
                .isTrue();
    }

    @Test
    void what_changes_nothing_is_told_to_nobody() {
        var first = SomeEdition.year();
        var id = idOf(officer().body(SomeEdition.OF_ONE_WEEK).put("/api/forum/v1/editions/" + first));
        officer()
                .body(SomeEdition.OF_ONE_WEEK)
                .put("/api/forum/v1/editions/" + first)
                .then()
                .statusCode(200);
        var marker = idOf(officer().body(SomeEdition.OF_ONE_WEEK).put("/api/forum/v1/editions/" + SomeEdition.year()));

        // Events are published in the order in which they were written, so nothing about the first is still to come.
        messages(marker, 1);
        assertThat(log.about(id)).hasSize(1);
    }

    @Test
    void the_windows_are_those_of_the_contract() throws IOException {
        for (var type : List.of(ANNOUNCED, CHANGED)) {
            try (var schema = Contract.class.getResourceAsStream("/contracts/" + type + ".schema.json")) {
                var names = json.readTree(schema).at("/properties/windows/items/properties/name/enum");
                assertThat(names)
                        .extracting(JsonNode::asText)
                        .containsExactlyElementsOf(Arrays.stream(WindowName.values())
                                .map(Enum::name)
                                .toList());
            }
        }
    }

    private List<ConsumerRecord<String, String>> messages(String id, int many) {
        return await().until(() -> log.about(id), found -> found.size() >= many);
    }

    /// The part of the example that an officer says.
    private String said(Contract contract) throws IOException {
        var example = (ObjectNode) json.readTree(contract.example());
        return example.without(List.of("id", "year", "version", "at")).toString();
    }

    private String withIdAndTimeOf(Contract contract, ConsumerRecord<String, String> message) throws IOException {
        var example = json.readTree(contract.example());
        var told = (ObjectNode) json.readTree(message.value());
        told.set("id", example.get("id"));
        told.set("at", example.get("at"));
        return told.toString();
    }

    private static String idOf(Response written) {
        return written.then().statusCode(201).extract().path("id");
    }

    private static RequestSpecification officer() {
        return given().contentType("application/json")
                .auth()
                .oauth2(Tokens.signed().roles("programme-officer").build());
    }
}
