package org.wsis.events;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.wsis.events.Messages.headers;
import static org.wsis.events.Messages.row;
import static org.wsis.events.TopicLog.header;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class DeadLettersTest {

    private static final String OPERATIONS = "/api/events-test/v1/operations";

    @Inject
    Outbox outbox;

    @Inject
    Broker broker;

    @Inject
    Notes notes;

    @Inject
    NoteReader reader;

    @Inject
    TopicLog log;

    @AfterEach
    void break_the_reader_again() {
        reader.breakAgain();
    }

    @Test
    void a_message_that_cannot_be_applied_is_set_aside_and_a_replay_applies_it_after_the_fix() {
        var thing = UUID.randomUUID();
        for (var n : List.of(1, -2, 3)) {
            QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(thing, n)));
        }
        await().untilAsserted(() -> assertThat(notes.of(thing)).containsExactly(1, 3));
        await().until(() -> !log.about(Noted.TOPIC + ".dead-letter", thing).isEmpty());
        var letter = log.about(Noted.TOPIC + ".dead-letter", thing).getFirst();
        assertThat(header(letter, "wsis_reason")).contains("cannot count below zero");
        assertThat(header(letter, "wsis_reader")).isEqualTo(NoteReader.NAME);
        assertThat(new String(letter.value(), UTF_8)).contains("-2");

        var id = letterAbout(thing);
        administrator()
                .post(OPERATIONS + "/dead-letters/{id}/replay", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("/problems#DEAD_LETTER_STILL_FAILS"));
        assertThat(notes.of(thing)).containsExactly(1, 3);

        reader.mend();
        administrator()
                .post(OPERATIONS + "/dead-letters/{id}/replay", id)
                .then()
                .statusCode(204);
        assertThat(notes.of(thing)).containsExactly(1, 3, -2);
        administrator()
                .post(OPERATIONS + "/dead-letters/{id}/replay", id)
                .then()
                .statusCode(409)
                .body("type", is("/problems#DEAD_LETTER_ALREADY_REPLAYED"));
        assertThat(notes.of(thing)).containsExactly(1, 3, -2);
    }

    @Test
    void of_eight_officers_who_replay_at_once_one_succeeds() throws Exception {
        var thing = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(thing, -1)));
        await().until(() -> letterAbout(thing) != null);
        reader.mend();
        var id = letterAbout(thing);
        var officers = Collections.nCopies(8, (Callable<Integer>) () -> administrator()
                .post(OPERATIONS + "/dead-letters/{id}/replay", id)
                .statusCode());

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers =
                    threads.invokeAll(officers).stream().map(Future::resultNow).toList();

            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        }
        assertThat(notes.of(thing)).containsExactly(-1);
    }

    @Test
    void messages_that_nobody_can_read_are_set_aside_with_their_reason_and_the_next_ones_go_on() {
        var good = UUID.randomUUID();
        try (var publisher = broker.publisher("somebody-else")) {
            publisher.publish(List.of(
                    row("{\"thing\": \"not json", headers(UUID.randomUUID())),
                    row("null", headers(UUID.randomUUID())),
                    row("", headers(UUID.randomUUID())),
                    row("{}", Map.of()),
                    row("{}", Map.of("ce_specversion", "1.0", "ce_type", Noted.TYPE, "other \0", "x \0")),
                    row("{}", Map.of("ce_specversion", "1.0", "ce_type", Noted.TYPE, "ce_id", "17")),
                    row("{\"thing\":\"" + good + "\",\"n\":1}", headers(good))));
        }
        await().untilAsserted(() -> assertThat(notes.of(good)).containsExactly(1));

        administrator()
                .get(OPERATIONS + "/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .body("items.reason", hasItem(containsString("cannot be read as Noted")))
                .body("items.reason", hasItem(containsString("The data are null")))
                .body("items.reason", hasItem(containsString("No content")))
                .body("items.reason", hasItem(containsString("ce_specversion is missing")))
                .body("items.reason", hasItem(containsString("A header is malformed")));
    }

    @Test
    void a_type_nobody_subscribed_to_is_skipped() {
        var thing = UUID.randomUUID();
        var headers = new java.util.HashMap<>(headers(thing));
        headers.put("ce_type", "org.wsis.test.thing.other.v1");
        try (var publisher = broker.publisher("somebody-else")) {
            publisher.publish(
                    List.of(row("what ever", headers), row("{\"thing\":\"" + thing + "\",\"n\":1}", headers(thing))));
        }
        await().untilAsserted(() -> assertThat(notes.of(thing)).containsExactly(1));
        assertThat(letters().getList("items.key", String.class)).doesNotContain(thing.toString());
    }

    @Test
    void dead_letters_are_for_administrators() {
        given().get(OPERATIONS + "/dead-letters").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.signed().roles("participant", "moderator").build())
                .get(OPERATIONS + "/dead-letters")
                .then()
                .statusCode(403);
        administrator().get("/api/another/v1/operations/dead-letters").then().statusCode(404);
        administrator()
                .post(OPERATIONS + "/dead-letters/{id}/replay", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", is("/problems#DEAD_LETTER_NOT_FOUND"));
    }

    private @Nullable String letterAbout(UUID thing) {
        return letters().getString("items.find { it.key == '" + thing + "' }?.id");
    }

    private io.restassured.path.json.JsonPath letters() {
        return administrator().get(OPERATIONS + "/dead-letters?limit=200").jsonPath();
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.signed().roles("administrator").build());
    }
}
