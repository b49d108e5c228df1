package org.wsis.stocktaking.publications;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;
import org.wsis.pages.testing.Translations;
import org.wsis.problems.ProblemTitles;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

/// The register is shared with other tests, so each test here has a country of its own.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class PublicationTest {

    private static final String REPORTS = API + "/register-reports";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private final UUID ada = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_report_counts_what_stands_in_the_register_on_its_day() {
        var kept = published("TV");
        published("TV");
        var withdrawn = published("TV");
        participant(ada)
                .post(API + "/entries/{id}/withdrawal", withdrawn)
                .then()
                .statusCode(204);
        SomeEntry.decide(published("TV"), "TAKE_DOWN", "Not an initiative.");

        var figures = made("ASP", "TV", today);

        assertThat(figures.getInt("figures.entries")).isEqualTo(2);
        assertThat(figures.getInt("figures.organizations")).isEqualTo(1);
        assertThat(figures.getInt("figures.facets.actionLine.C3")).isEqualTo(2);
        assertThat(figures.getInt("figures.facets.sdg.'4'")).isEqualTo(2);
        assertThat(figures.getInt("figures.links.'C7-ELEA 9'")).isEqualTo(2);
        assertThat(figures.getList("figures.newest.id", String.class)).contains(kept.toString());
        assertThat(made("ASP", "TV", today.minusDays(1)).getInt("figures.entries"))
                .isZero();
    }

    @Test
    void the_same_question_about_a_day_that_is_over_gives_the_same_figures_whatever_came_after() {
        published("NR");
        var id = made("ASP", "NR", today.minusDays(1)).getString("id");
        published("NR");
        foundAgain(id).body("rerunAgrees", is(true));
    }

    @Test
    void a_difference_is_told() {
        published("KI");
        var id = made("ASP", "KI", today).getString("id");
        published("KI");
        foundAgain(id).body("rerunAgrees", is(false)).body("figures.entries", is(1));
    }

    @Test
    void a_report_is_public_when_it_is_published_and_names_nothing_that_was_taken_down() {
        var entry = published("WS");
        var title = given().get(API + "/entries/{id}", entry).jsonPath().getString("title");
        var id = made("ASP", "WS", today).getString("id");
        given().get(REPORTS + "/{id}", id).then().statusCode(404);
        given().get("/en/stocktaking/publications/{id}", id).then().statusCode(404);
        participant(ada).post(REPORTS + "/{id}/publication", id).then().statusCode(403);

        moderator().post(REPORTS + "/{id}/publication", id).then().statusCode(428);
        moderator()
                .header("If-Match", "*")
                .post(REPORTS + "/{id}/publication", id)
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"));
        given().get("/en/stocktaking/publications/{id}", id)
                .then()
                .statusCode(200)
                .body(allOf(containsString(title), containsString("Regional report: Asia")));
        given().get(REPORTS).then().body("items.id", hasItem(id));

        SomeEntry.decide(entry, "TAKE_DOWN", "Not an initiative.");
        given().get("/en/stocktaking/publications/{id}", id)
                .then()
                .body(allOf(not(containsString(title)), containsString("has left the register since")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void the_text_document_says_the_same_in_six_languages(String language) throws Exception {
        published("TO");
        var id = made("ASP", "TO", today).getString("id");
        var file = as("participant", "moderator")
                .get("/{lang}/stocktaking/publications/{id}/document", language, id)
                .then()
                .statusCode(200)
                .contentType("application/vnd.oasis.opendocument.text")
                .header("Content-Disposition", containsString("-" + language + ".odt"))
                .extract()
                .asByteArray();

        var content = parts(file);
        assertThat(content).contains("table:table", "Village Reading Rooms");
        assertThat(content).contains(language.equals("ar") ? "rl-tb" : "lr-tb");
        var page = as("participant", "moderator")
                .get("/{lang}/stocktaking/publications/{id}", language, id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("SHA-256");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no region           | {"kind": "REGIONAL", "on": "2026-01-01"}                                        | /region
            a region that is none| {"kind": "REGIONAL", "region": "XXX", "on": "2026-01-01"}                       | /region
            no year             | {"kind": "YEARLY", "on": "2026-01-01"}                                          | /year
            a day to come       | {"kind": "YEARLY", "year": 2026, "on": "2199-01-01"}                            | /on
            words               | {"kind": "YEARLY", "year": 2026, "on": "2026-01-01", "query": "q=water"}         | /query
            prizes              | {"kind": "YEARLY", "year": 2026, "on": "2026-01-01", "query": "prize=WINNER"}    | /query
            """)
    void a_question_without_an_answer_is_refused(String fault, String question, String pointer) {
        moderator()
                .body(question)
                .post(REPORTS)
                .then()
                .statusCode(400)
                .body("type", is("/problems#REGISTER_REPORT_QUESTION"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void reports_are_asked_for_by_moderators() {
        participant(ada)
                .body("{\"kind\": \"YEARLY\", \"year\": 2026, \"on\": \"2026-01-01\"}")
                .post(REPORTS)
                .then()
                .statusCode(403);
        as("participant").get("/en/stocktaking/publications/new").then().statusCode(403);
    }

    @Test
    void a_moderator_asks_on_the_page_and_reads_why_it_is_refused() {
        var page = as("participant", "moderator")
                .queryParam("query", "country=FJ")
                .get("/en/stocktaking/publications/new")
                .then()
                .statusCode(200)
                .body(containsString("country=FJ"))
                .extract()
                .asString();
        typed(page)
                .formParam("kind", "YEARLY")
                .post("/en/stocktaking/publications/new")
                .then()
                .statusCode(422)
                .body(allOf(containsString("href=\"#year\""), containsString("href=\"#on\"")));
        var location = typed(page)
                .formParam("kind", "YEARLY")
                .formParam("year", Integer.toString(today.getYear()))
                .formParam("on-day", "1")
                .formParam("on-month", "1")
                .formParam("on-year", Integer.toString(today.getYear()))
                .formParam("query", "country=FJ")
                .formParam("foreword-en", "Words of <b>the</b> secretariat.")
                .post("/en/stocktaking/publications/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as("participant", "moderator")
                .get(location)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Yearly report " + today.getYear()),
                        containsString("Words of &lt;b&gt;the&lt;/b&gt; secretariat."),
                        containsString("Ready, not public"))));
    }

    @Test
    void every_text_is_there_in_six_languages() {
        assertThat(Translations.missingIn(PublicationMessages.class)).isEmpty();
        assertThat(ProblemTitles.onClassPath().missingFor(PublicationRefusal.values()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PublicationRefusal.class)
    void every_refusal_is_documented(PublicationRefusal refusal) throws IOException {
        assertThat(java.nio.file.Files.readString(java.nio.file.Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
    }

    private UUID published(String country) {
        var id = UUID.randomUUID();
        participant(ada)
                .body(SomeEntry.json(SomeEntry.uniqueTitle()).replace("\"ML\"", "\"" + country + "\""))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);
        SomeEntry.decide(id, "PUBLISH", "");
        return id;
    }

    private static JsonPath made(String region, String country, LocalDate on) {
        var id = moderator()
                .body("{\"kind\": \"REGIONAL\", \"region\": \"" + region + "\", \"query\": \"country=" + country
                        + "\", \"on\": \"" + on + "\"}")
                .post(REPORTS)
                .then()
                .statusCode(202)
                .body("state", is("MAKING"))
                .extract()
                .jsonPath()
                .getString("id");
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> moderator().get(REPORTS + "/{id}", id).jsonPath(), report -> report.getString("state")
                        .equals("READY"));
    }

    private static ValidatableResponse foundAgain(String id) {
        moderator().post(REPORTS + "/{id}/rerun", id).then().statusCode(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> moderator().get(REPORTS + "/{id}", id), report -> !report.jsonPath()
                        .getBoolean("rerunAsked"))
                .then();
    }

    /// All XML of the file, after a look that a word processor would take it.
    private static String parts(byte[] file) throws Exception {
        assertThat(new String(file, 30, 8, UTF_8)).isEqualTo("mimetype");
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                if (part.getName().endsWith(".xml")) {
                    var builder = DocumentBuilderFactory.newNSInstance().newDocumentBuilder();
                    assertThat(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement())
                            .isNotNull();
                }
                all.append(new String(bytes, UTF_8));
            }
        }
        return all.toString();
    }

    private RequestSpecification typed(String page) {
        var token = FORM_TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return as("participant", "moderator").contentType(ContentType.URLENC).formParam("form-token", token.group(1));
    }

    private RequestSpecification as(String... roles) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.signed()
                        .subject(ada)
                        .session(ada.toString())
                        .roles(roles)
                        .build());
    }
}
