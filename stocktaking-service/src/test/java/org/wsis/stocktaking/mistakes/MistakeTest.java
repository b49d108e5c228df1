package org.wsis.stocktaking.mistakes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.problems.ProblemTitles;
import org.wsis.stocktaking.Reader;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.wsis.stocktaking.entries.SomeEntry.API;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class MistakeTest {

    @Test
    void anybody_tells_of_a_mistake_on_the_page_and_a_moderator_says_what_was_done() {
        var id = SomeEntry.published(UUID.randomUUID());
        var words = "The year is <b>wrong</b> " + UUID.randomUUID();
        var ask = Reader.anybody().open("/en/stocktaking/entries/{id}/mistake", id);
        var action = ask.text().replaceAll("(?s).*(/mistake/[0-9a-f-]{36}).*", "$1");
        ask.form(action).press().isAnswered(422).shows("Say what is wrong");
        ask.form(action).with("words", "z".repeat(2001)).press().isAnswered(422).shows("z".repeat(2001));
        ask.form(action).with("words", words).press().follow().shows("Thank you for telling us");
        ask.form(action).with("words", words).press().isAnswered(303);

        var mistake = action.substring("/mistake/".length());
        var moderator = Reader.moderator();
        var list = moderator.open("/en/stocktaking/review/mistakes");
        for (var pages = 0; pages < 20 && !list.text().contains(mistake); pages++) {
            var next = list.isAnswered(200).text().replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
            list = moderator.open("/en/stocktaking/review/mistakes" + next);
        }
        list.shows(words.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"));
        list.form(mistake)
                .with("outcome-" + mistake, "Corrected.")
                .press()
                .follow()
                .shows("The report is closed");
        SomeEntry.moderator()
                .body("{\"words\": \"Again.\"}")
                .put(API + "/mistakes/{mistake}/outcome", mistake)
                .then()
                .statusCode(409)
                .body("type", is("/problems#MISTAKE_CLOSED"));
    }

    @Test
    void twenty_that_wait_about_an_entry_are_enough() {
        var id = SomeEntry.published(UUID.randomUUID());
        for (var n = 0; n < 20; n++) {
            tell(id, "Mistake " + n).statusCode(204);
        }
        tell(id, "One more").statusCode(409).body("type", is("/problems#MISTAKES_ENOUGH"));
    }

    @Test
    void it_is_about_a_public_entry_and_says_something() {
        tell(SomeEntry.submitted(UUID.randomUUID()), "Hidden").statusCode(404);
        tell(SomeEntry.published(UUID.randomUUID()), "  ").statusCode(400).body("errors.pointer", hasItem("/words"));
        given().get(API + "/mistakes").then().statusCode(401);
        SomeEntry.participant(UUID.randomUUID()).get(API + "/mistakes").then().statusCode(403);
    }

    private static ValidatableResponse tell(UUID entry, String words) {
        return given().contentType(ContentType.JSON)
                .body("{\"words\": \"" + words + "\"}")
                .put(API + "/entries/{id}/mistakes/{mistake}", entry, UUID.randomUUID())
                .then();
    }

    @ParameterizedTest
    @EnumSource(MistakeRefusal.class)
    void every_refusal_is_documented_and_has_a_title(MistakeRefusal refusal) throws Exception {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
        assertThat(ProblemTitles.onClassPath().missingFor(MistakeRefusal.values()))
                .isEmpty();
    }
}
