package org.wsis.stocktaking.duplicates;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class DuplicatesTest {

    private final UUID ada = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Solar schools of the northern valley     | Solar school in the northern valley 2025
            ar | شبكات مجتمعية لقرى الجبال البعيدة          | شبكة مجتمعية لقرى الجبال البعيدة
            zh | 山区社区网络建设与数字培训计划               | 山区社区网络建设和数字培训计划
            ru | Сельская библиотека без границ            | Сельские библиотеки без границ
            """)
    void a_title_that_is_nearly_the_same_is_found_in_every_script(String language, String title, String again) {
        var word = UUID.randomUUID().toString().substring(0, 4);
        var id = published(language, title + " " + word, "Org " + word, "Words that nobody else has " + word);

        similar(again + " " + word, "Org " + word, "").body("items.id", hasItem(id.toString()));
    }

    @Test
    void another_initiative_of_the_same_organization_is_not_taken_for_it() {
        var org = "Organization " + UUID.randomUUID();
        var id = published("en", "Coding clubs for girls", org, "Girls meet every week and learn to code.");

        similar("Early warning by cell broadcast", org, "Floods are announced on every telephone.")
                .body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void another_title_for_the_same_text_is_found_by_how_the_text_begins() {
        var word = UUID.randomUUID();
        var text = "Cooperatives in eleven districts own and run their local wireless networks " + word;
        var id = published("en", "Community networks " + word, "Ministry " + word, text);

        similar("Wireless for the mountains", "Another ministry", text + " and more.")
                .body("items.id", hasItem(id.toString()));
    }

    @Test
    void what_left_the_register_is_not_suggested() {
        var word = UUID.randomUUID();
        var id = published("en", "Gone " + word, "Org " + word, "It was there.");
        participant(ada).post(API + "/entries/{id}/withdrawal", id);

        similar("Gone " + word, "Org " + word, "").body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void asking_needs_a_title_and_a_person() {
        participant(ada)
                .get(API + "/similar-entries")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("title"));
        given().get(API + "/similar-entries?title=x").then().statusCode(401);
    }

    private ValidatableResponse similar(String title, String organization, String description) {
        return participant(ada)
                .queryParam("title", title)
                .queryParam("organization", organization)
                .queryParam("description", description)
                .get(API + "/similar-entries")
                .then()
                .statusCode(200);
    }

    private UUID published(String language, String title, String organization, String description) {
        var id = UUID.randomUUID();
        participant(ada)
                .body(SomeEntry.json(title)
                        .replace("\"language\": \"en\"", "\"language\": \"" + language + "\"")
                        .replace("Sample Library Network", organization)
                        .replace("Forty village libraries share one catalogue.", description))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);
        SomeEntry.decide(id, "PUBLISH", "");
        return id;
    }
}
