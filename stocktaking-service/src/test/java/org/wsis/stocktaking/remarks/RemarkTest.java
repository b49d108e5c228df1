package org.wsis.stocktaking.remarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.problems.ProblemTitles;
import org.wsis.stocktaking.Reader;
import org.wsis.stocktaking.entries.EntryField;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class RemarkTest {

    private static final String REMARK = API + "/entries/{id}/remarks/{remark}";

    private final Reader ada = Reader.participant();

    @Test
    void officer_and_owner_see_the_whole_conversation_and_nobody_else_does() {
        var id = SomeEntry.submitted(ada.id());
        var remark = UUID.randomUUID();
        moderator()
                .body("{\"field\": \"/title\", \"words\": \"Which villages?\"}")
                .put(REMARK, id, remark);
        participant(ada.id())
                .body("{\"answerTo\": \"" + remark + "\", \"words\": \"All forty.\"}")
                .put(REMARK, id, UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("field", is("/title"));

        participant(ada.id())
                .get(API + "/entries/{id}/remarks", id)
                .then()
                .body("items.words", contains("Which villages?", "All forty."))
                .body("items[0].author", nullValue());
        participant(UUID.randomUUID())
                .get(API + "/entries/{id}/remarks", id)
                .then()
                .statusCode(404);
        given().get(API + "/entries/{id}/remarks", id).then().statusCode(401);
    }

    @Test
    void said_twice_is_said_once_and_an_id_is_used_once() {
        var id = SomeEntry.submitted(ada.id());
        var remark = UUID.randomUUID();
        for (var n = 0; n < 2; n++) {
            participant(ada.id())
                    .body("{\"words\": \"Thank you.\"}")
                    .put(REMARK, id, remark)
                    .then()
                    .statusCode(200);
        }
        participant(ada.id())
                .body("{\"words\": \"Something else.\"}")
                .put(REMARK, id, remark)
                .then()
                .statusCode(409)
                .body("type", is("/problems#REMARK_ID_TAKEN"));
        participant(ada.id()).get(API + "/entries/{id}/remarks", id).then().body("items.size()", is(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing is said       | {"words": "  "}                          | /words
            no words              | {}                                       | /words
            a field that is none  | {"field": "/owner", "words": "x"}        | /field
            """)
    void what_is_wrong_is_named(String reason, String body, String pointer) {
        var id = SomeEntry.submitted(ada.id());
        participant(ada.id())
                .body(body)
                .put(REMARK, id, UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void only_what_was_said_about_the_same_entry_is_answered() {
        var id = SomeEntry.submitted(ada.id());
        var other = SomeEntry.submitted(ada.id());
        var remark = UUID.randomUUID();
        moderator().body("{\"words\": \"Why?\"}").put(REMARK, other, remark);
        participant(ada.id())
                .body("{\"answerTo\": \"" + remark + "\", \"words\": \"Because.\"}")
                .put(REMARK, id, UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", is("/problems#REMARK_NOT_FOUND"));
    }

    @Test
    void a_remark_on_the_page_that_is_too_long_is_shown_again_whole() {
        var id = SomeEntry.submitted(ada.id());
        var page = ada.open("/en/stocktaking/entries/{id}/write", id);
        var action = page.text().replaceAll("(?s).*(/remarks/[0-9a-f-]+).*", "$1");
        var again = page.form(action)
                .with("words", "y".repeat(2001))
                .press()
                .isAnswered(422)
                .shows("Write 2000 characters or fewer", "y".repeat(2001));
        again.form(action).with("words", "Short.").press().follow().shows("Short.");
    }

    @ParameterizedTest
    @EnumSource(EntryField.class)
    void every_field_can_be_remarked_on(EntryField field) {
        assertThat(field.pointer()).matches(EntryField.POINTERS);
    }

    @ParameterizedTest
    @EnumSource(RemarkRefusal.class)
    void every_refusal_is_documented_and_has_a_title(RemarkRefusal refusal) throws Exception {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
        assertThat(ProblemTitles.onClassPath().missingFor(RemarkRefusal.values()))
                .isEmpty();
    }
}
