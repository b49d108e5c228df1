package org.wsis.events;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class RebuildTest {

    private static final String OPERATIONS = "/api/events-test/v1/operations";
    private static final String READERS = OPERATIONS + "/readers";

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Inject
    NoteReader reader;

    @Test
    void a_read_model_rebuilt_from_the_log_has_the_same_checksum() {
        reader.mend(); // what other tests could not apply was replayed there, and counts
        QuarkusTransaction.requiringNew().run(() -> {
            for (var n = 1; n <= 300; n++) {
                outbox.add(new Noted(UUID.randomUUID(), n));
            }
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> reader().getLong("lag") == 0 && rows() >= 300);
        var before = reader();
        var rowsBefore = rows();

        // Somebody has spoilt the read model, which is why it is rebuilt.
        QuarkusTransaction.requiringNew()
                .run(() -> notes.ask("delete from note where n % 2 = 0 returning n", row -> 1));
        assertThat(reader().getString("checksum")).isNotEqualTo(before.getString("checksum"));

        administrator().post(READERS + "/test.notes/rebuild").then().statusCode(202);

        await().atMost(Duration.ofSeconds(30)).until(() -> rows() >= rowsBefore);
        await().untilAsserted(() -> assertThat(reader().getLong("lag")).isZero());
        assertThat(reader().getString("checksum")).isEqualTo(before.getString("checksum"));
        assertThat(reader().getInt("generation")).isEqualTo(before.getInt("generation") + 1);
        assertThat(rows()).isEqualTo(rowsBefore);
    }

    /// It fails again and is set aside again, as one letter; a replay of the old one would count it twice.
    @Test
    void a_rebuild_takes_what_was_set_aside_again() {
        reader.breakAgain();
        var thing = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(thing, -1)));
        await().until(() -> letterAbout(thing) != null);
        reader.mend();

        administrator().post(READERS + "/test.notes/rebuild").then().statusCode(202);
        await().untilAsserted(() -> assertThat(notes.of(thing)).containsExactly(-1));

        administrator()
                .post(OPERATIONS + "/dead-letters/{id}/replay", letterAbout(thing))
                .then()
                .statusCode(409)
                .body("type", is("/problems#DEAD_LETTER_ALREADY_REPLAYED"));
        assertThat(notes.of(thing)).containsExactly(-1);

        reader.breakAgain();
        administrator().post(READERS + "/test.notes/rebuild").then().statusCode(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> letters().get("items.find { it.key == '" + thing + "' }.replayedAt") == null);
        assertThat(letters().getList("items.findAll { it.key == '" + thing + "' }"))
                .hasSize(1);
        assertThat(notes.of(thing)).isEmpty();
        reader.mend();
    }

    @Test
    void only_an_administrator_may_rebuild_and_only_what_exists() {
        given().post(READERS + "/test.notes/rebuild").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.signed().roles("auditor").build())
                .post(READERS + "/test.notes/rebuild")
                .then()
                .statusCode(403);
        administrator()
                .post(READERS + "/test.nothing/rebuild")
                .then()
                .statusCode(404)
                .body("type", is("/problems#READER_NOT_FOUND"));
    }

    private static @Nullable String letterAbout(UUID thing) {
        return letters().getString("items.find { it.key == '" + thing + "' }?.id");
    }

    private static JsonPath letters() {
        return administrator().get(OPERATIONS + "/dead-letters?limit=200").jsonPath();
    }

    private long rows() {
        return notes.ask("select count(*) from note", row -> row.getLong(1)).getFirst();
    }

    private static JsonPath reader() {
        return administrator().get(READERS).jsonPath().setRootPath("items[0]");
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.signed().roles("administrator").build());
    }
}
