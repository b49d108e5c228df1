package org.wsis.stocktaking.entries;

import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EntryPagesTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private final UUID ada = UUID.randomUUID();
    private final String session = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void the_register_speaks_six_languages(String language) {
        given().get("/{lang}/stocktaking", language)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\""));
    }

    @Test
    void a_language_that_is_none_is_not_found() {
        given().get("/xx/stocktaking").then().statusCode(404);
    }

    @Test
    void a_moderator_returns_an_initiative_on_the_page_and_its_owner_reads_why() {
        var id = SomeEntry.submitted(ada);
        var review = "/en/stocktaking/review/" + id;
        var page = moderating().get(review).then().statusCode(200).extract().asString();

        decided(page, "RETURN", "").post(review).then().statusCode(422).body(containsString("Write the reason"));
        decided(page, "RETURN", "Name the <b>partners</b>.").post(review).then().statusCode(303);

        signedIn()
                .get("/ar/stocktaking/entries/{id}", id)
                .then()
                .statusCode(200)
                .body(containsString("Name the &lt;b&gt;partners&lt;/b&gt;."))
                .body(containsString("lang=\"ar\" dir=\"rtl\""))
                .body(containsString("lang=\"en\" dir=\"ltr\""));
        given().get("/en/stocktaking/entries/{id}", id).then().statusCode(404);
    }

    @Test
    void a_decision_about_a_version_that_was_corrected_meanwhile_is_not_recorded() {
        var id = SomeEntry.submitted(ada);
        var review = "/en/stocktaking/review/" + id;
        var page = moderating().get(review).asString();
        var etag = participant(ada).get(API + "/entries/{id}", id).header("ETag");
        participant(ada)
                .header("If-Match", etag)
                .body(SomeEntry.json(SomeEntry.uniqueTitle()))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);

        decided(page, "PUBLISH", "").post(review).then().statusCode(422).body(containsString("has changed since"));
        moderator().get(API + "/entries/{id}", id).then().body("state", is("SUBMITTED"));
    }

    @Test
    void the_queue_is_for_moderators() {
        signedIn().get("/en/stocktaking/review").then().statusCode(403).body(containsString("You do not have access"));
        var id = SomeEntry.submitted(ada);
        var title = moderator().get(API + "/entries/{id}", id).jsonPath().getString("title");
        var page = moderating()
                .get("/en/stocktaking/review")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).containsAnyOf(title, "rel=\"next\"");
    }

    private RequestSpecification signedIn() {
        return with("participant");
    }

    private RequestSpecification moderating() {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.signed()
                        .subject(MODERATOR)
                        .session(session)
                        .roles("participant", "moderator")
                        .build());
    }

    private static final UUID MODERATOR = UUID.randomUUID();

    private RequestSpecification with(String... roles) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.signed()
                        .subject(ada)
                        .session(session)
                        .roles(roles)
                        .build());
    }

    private RequestSpecification decided(String page, String decision, String reason) {
        return moderating()
                .contentType(ContentType.URLENC)
                .formParam("form-token", find(FORM_TOKEN, page))
                .formParam("version", find(Pattern.compile("name=\"version\" value=\"([0-9]+)\""), page))
                .formParam("decision", decision)
                .formParam("reason", reason);
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
