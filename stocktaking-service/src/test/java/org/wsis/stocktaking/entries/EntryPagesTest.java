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
import static org.hamcrest.Matchers.not;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class EntryPagesTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final Pattern ACTION =
            Pattern.compile("action=\"(/[a-z]{2}/stocktaking/(?:submit|entries|review)/[^\"]+)\"");

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
    void an_initiative_is_sent_by_the_form_and_sending_it_twice_sends_it_once() {
        var form = signedIn()
                .get("/en/stocktaking/submit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var title = "Radio <script>alert(1)</script> " + UUID.randomUUID();

        var action = find(ACTION, form);
        var location = filled(form, title)
                .post(action)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        filled(form, title).post(action).then().statusCode(303);

        signedIn()
                .get(location)
                .then()
                .statusCode(200)
                .body(containsString("Your initiative has arrived"))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>")));
        participant(ada)
                .get(API + "/my-entries")
                .then()
                .body("items.size()", is(1))
                .body("items[0].title", is(title));
    }

    @Test
    void what_is_missing_is_said_first_in_the_language_of_the_page_and_what_was_typed_stays() {
        var form = signedIn().get("/fr/stocktaking/submit").asString();
        signedIn()
                .contentType(ContentType.URLENC)
                .formParam("form-token", find(FORM_TOKEN, form))
                .formParam("description", "Ce qui reste.")
                .formParam("startDate-day", "31")
                .formParam("startDate-month", "2")
                .formParam("startDate-year", "2024")
                .post(find(ACTION, form))
                .then()
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("<a href=\"#title\">Saisissez le titre de l’initiative</a>"))
                .body(containsString("<a href=\"#startDate\">Saisissez une date réelle"))
                .body(containsString("<a href=\"#consent\">"))
                .body(containsString("Ce qui reste."));
        participant(ada).get(API + "/my-entries").then().body("items.size()", is(0));
    }

    @Test
    void a_form_from_elsewhere_sends_nothing() {
        var form = signedIn().get("/en/stocktaking/submit").asString();
        filledWith(form, "x", "forged").post(find(ACTION, form)).then().statusCode(403);
        participant(ada).get(API + "/my-entries").then().body("items.size()", is(0));
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_comes_back() {
        given().redirects()
                .follow(false)
                .get("/es/stocktaking/submit")
                .then()
                .statusCode(303)
                .header("Location", containsString("/es/sign-in?to=%2Fes%2Fstocktaking%2Fsubmit"));
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
    void a_returned_initiative_is_corrected_on_the_page() {
        var id = SomeEntry.submitted(ada);
        SomeEntry.decide(id, "RETURN", "Say more.");
        var form = signedIn()
                .get("/en/stocktaking/entries/{id}/correction", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(form).contains("value=\"2024\"").contains("Sample Library Network");

        var version = find(Pattern.compile("name=\"version\" value=\"([0-9]+)\""), form);
        var title = SomeEntry.uniqueTitle();
        filled(form, title)
                .formParam("version", version)
                .post(find(ACTION, form))
                .then()
                .statusCode(303);
        participant(ada)
                .get(API + "/entries/{id}", id)
                .then()
                .body("state", is("SUBMITTED"))
                .body("title", is(title));
        filled(form, title + "!")
                .formParam("version", version)
                .post(find(ACTION, form))
                .then()
                .statusCode(412);
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

    private RequestSpecification filled(String form, String title) {
        return filledWith(form, title, find(FORM_TOKEN, form));
    }

    private RequestSpecification filledWith(String form, String title, String token) {
        assertThat(form).contains("<form");
        return signedIn()
                .contentType(ContentType.URLENC)
                .formParam("form-token", token)
                .formParam("textLanguage", "en")
                .formParam("title", title)
                .formParam("description", "What it does.")
                .formParam("activityType", "PROJECT")
                .formParam("status", "ONGOING")
                .formParam("coverage", "NATIONAL")
                .formParam("startDate-day", "1")
                .formParam("startDate-month", "3")
                .formParam("startDate-year", "2024")
                .formParam("organizationName", "Sample Radio " + session)
                .formParam("country", "ML")
                .formParam("stakeholderType", "CIVIL_SOCIETY")
                .formParam("actionLines", "C3", "C7-EGOV")
                .formParam("sdgs", "4", "9")
                .formParam("consent", "yes");
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
