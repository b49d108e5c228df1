package org.wsis.stocktaking.reporting;

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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class ReportPagesTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"(/[a-z]{2}/stocktaking/re[^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(-?[0-9]+)\"");

    private final UUID ada = UUID.randomUUID();
    private final UUID officer = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void a_call_is_read_in_six_languages(String language) {
        var call = SomeCall.open();
        given().get("/{lang}/stocktaking/report-calls", language)
                .then()
                .statusCode(200)
                .body(containsString("Twenty years " + language));
        given().get("/{lang}/stocktaking/report-calls/{id}", language, call)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Achievements " + language),
                        containsString("Name two " + language),
                        containsString("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")));
    }

    @Test
    void a_report_is_saved_then_sent_and_then_published() {
        var call = SomeCall.open();
        var form = as(ada, "participant")
                .get("/en/stocktaking/report-calls/{id}/write", call)
                .asString();
        var action = find(ACTION, form);

        var saved = typed(ada, form, "participant")
                .formParam("answer-achievements", "Twelve villages")
                .formParam("action", "save")
                .post(action)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        as(ada, "participant")
                .get(saved)
                .then()
                .body(allOf(containsString("Your draft is saved"), containsString("Twelve villages")));

        var again = as(ada, "participant").get("/en" + path(saved) + "/write").asString();
        assertThat(again).contains("Twelve villages");
        var sent = complete(typed(ada, again, "participant"))
                .formParam("action", "send")
                .post(find(ACTION, again))
                .then()
                .statusCode(303)
                .header("Location", endsWith("?sent=true"))
                .extract()
                .header("Location");
        given().get("/en" + path(sent)).then().statusCode(404);

        var received =
                as(officer, "participant", "moderator").get("/en" + path(sent)).asString();
        assertThat(received).contains("May be published", "Ministry &lt;b&gt;of&lt;/b&gt; Sample");
        typed(officer, received, "participant", "moderator")
                .formParam("decision", "PUBLISH")
                .post(find(ACTION, received))
                .then()
                .statusCode(303);
        given().get("/en/stocktaking/report-calls/{id}", call)
                .then()
                .body(containsString("Ministry &lt;b&gt;of&lt;/b&gt; Sample"));
        given().get("/fr" + path(sent)).then().statusCode(200).body(containsString("Twelve villages"));
    }

    @Test
    void everything_that_is_missing_is_named_at_once_and_what_was_typed_stays() {
        var call = SomeCall.open();
        var form = as(ada, "participant")
                .get("/en/stocktaking/report-calls/{id}/write", call)
                .asString();
        typed(ada, form, "participant")
                .formParam("answer-challenges", "Roads.")
                .formParam("action", "send")
                .post(find(ACTION, form))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("href=\"#kind\""),
                        containsString("href=\"#organizationName\""),
                        containsString("href=\"#countries\""),
                        containsString("href=\"#answer-achievements\""),
                        containsString("Roads.")));
    }

    @Test
    void a_report_that_comes_too_late_is_kept_as_a_draft() {
        var call = SomeCall.closed();
        var form = as(ada, "participant")
                .get("/en/stocktaking/report-calls/{id}/write", call)
                .asString();
        complete(typed(ada, form, "participant"))
                .formParam("action", "send")
                .post(find(ACTION, form))
                .then()
                .statusCode(422)
                .body(containsString("Your text is saved as a draft"));
        as(ada, "participant")
                .get("/en/stocktaking/report-calls")
                .then()
                .body(allOf(containsString("My reports"), containsString("Ministry &lt;b&gt;of&lt;/b&gt; Sample")));
    }

    @Test
    void the_secretariat_writes_a_template_and_publishes_it_when_it_is_complete() {
        var page = as(officer, "participant", "moderator")
                .get("/en/stocktaking/report-calls/new")
                .asString();
        var action = find(ACTION, page);
        var refused = written(page, "ar", "zh", "en", "fr", "ru")
                .formParam("action", "publish")
                .post(action)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#section-0-title-es\""))
                .extract()
                .asString();
        written(refused, "ar", "zh", "en", "fr", "ru", "es")
                .formParam("action", "publish")
                .post(action)
                .then()
                .statusCode(303);
        given().get("/es" + path(action).replace("/template", ""))
                .then()
                .statusCode(200)
                .body(containsString("Logros es"));
    }

    @Test
    void one_more_section_is_offered_and_nothing_typed_is_lost() {
        var page = as(officer, "participant", "moderator")
                .get("/en/stocktaking/report-calls/new")
                .asString();
        written(page, "en")
                .formParam("action", "add")
                .post(find(ACTION, page))
                .then()
                .statusCode(200)
                .body(allOf(containsString("Section 2"), containsString("Logros en")));
    }

    @Test
    void the_secretariats_pages_are_for_moderators() {
        var call = SomeCall.open();
        as(ada, "participant")
                .get("/en/stocktaking/report-calls/{id}/received", call)
                .then()
                .statusCode(403);
        as(ada, "participant").get("/en/stocktaking/report-calls/new").then().statusCode(403);
        given().redirects()
                .follow(false)
                .get("/en/stocktaking/report-calls/{id}/write", call)
                .then()
                .statusCode(303)
                .header("Location", containsString("/en/sign-in"));
        given().get("/en/stocktaking/report-calls/{id}", call).then().body(not(containsString("/received")));
    }

    private RequestSpecification written(String page, String... languages) {
        var form = typed(officer, page, "participant", "moderator")
                .formParam("sections", "1")
                .formParam("section-0-words", "200")
                .formParam("firstDay-day", "1")
                .formParam("firstDay-month", "1")
                .formParam("firstDay-year", "2026")
                .formParam("lastDay-day", "4")
                .formParam("lastDay-month", "3")
                .formParam("lastDay-year", "2026");
        for (var language : languages) {
            form.formParam("title-" + language, "Informe " + language)
                    .formParam("introduction-" + language, "Cómo " + language)
                    .formParam("section-0-title-" + language, "Logros " + language);
        }
        return form;
    }

    private static RequestSpecification complete(RequestSpecification form) {
        return form.formParam("kind", "NATIONAL")
                .formParam("organizationName", "Ministry <b>of</b> Sample")
                .formParam("countries", "ML")
                .formParam("stakeholderType", "GOVERNMENT")
                .formParam("textLanguage", "en")
                .formParam("answer-achievements", "Twelve villages")
                .formParam("consent", "yes");
    }

    private RequestSpecification typed(UUID person, String page, String... roles) {
        return as(person, roles)
                .contentType(ContentType.URLENC)
                .formParam("form-token", find(FORM_TOKEN, page))
                .formParam("version", find(VERSION, page));
    }

    private static RequestSpecification as(UUID person, String... roles) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.signed()
                        .subject(person)
                        .session(person.toString())
                        .roles(roles)
                        .build());
    }

    /// The address after the language, without a query.
    private static String path(String address) {
        return address.replaceFirst(".*/[a-z]{2}/stocktaking", "/stocktaking").replaceFirst("\\?.*", "");
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
