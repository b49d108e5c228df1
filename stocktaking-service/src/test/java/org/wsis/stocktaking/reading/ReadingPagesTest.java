package org.wsis.stocktaking.reading;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.stocktaking.Reader;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.wsis.stocktaking.entries.SomeEntry.API;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class ReadingPagesTest {

    private static final String WHOLE = """
            {
              "language": "en", "title": "%s", "description": "Forty libraries.\\n\\nOne catalogue.",
              "translations": [{"language": "fr", "title": "Salles de lecture", "description": "Quarante bibliothèques."}],
              "activityType": "TOOLKIT",
              "organization": {"name": "Sample & Network", "country": "ML", "stakeholderType": "CIVIL_SOCIETY"},
              "actionLines": ["C3", "C5"], "sdgs": [4, 9], "gdcObjectives": [1],
              "linkages": [{"actionLine": "C3", "sdg": 4, "rationale": "Each school borrows 500 books a year."},
                           {"actionLine": "C5", "gdcObjective": 1, "rationale": "No name leaves the village."}],
              "coverage": "NATIONAL", "status": "ONGOING", "startDate": "2024-03-01",
              "beneficiaries": ["YOUTH"], "partners": [{"name": "Sample University", "country": "SN"}],
              "replicability": "Take the plans.", "website": "https://www.reading-rooms.example/",
              "consentToPublish": true, "sample": true
            }
            """;

    private final Reader ada = Reader.participant();
    private final Reader anybody = Reader.anybody();

    @Inject
    Marks marks;

    @Test
    void anyone_reads_what_an_entry_says_with_its_country_its_linkages_and_its_partners() {
        var id = published(SomeEntry.uniqueTitle());
        anybody.open("/en/stocktaking/entries/{id}", id)
                .isAnswered(200)
                .shows(
                        "<p class=\"lead\">Forty libraries.</p>",
                        "<p>One catalogue.</p>",
                        "Sample &amp; Network",
                        "least developed country",
                        "landlocked developing country",
                        "UN lists as of December 2024",
                        "Each school borrows 500 books a year.",
                        "Sample University",
                        "Senegal",
                        "Take the plans.",
                        "reading-rooms.example</a>",
                        "Report a mistake",
                        "The content comes from stakeholders")
                .hides("At the Prizes and the Forum", "You write this entry");
        anybody.open("/en/stocktaking/entries/{id}/linkages", id)
                .isAnswered(200)
                .shows("No name leaves the village.", "WSIS–SDG matrix");
    }

    @Test
    void a_text_is_read_in_the_language_of_the_page_if_it_is_there_else_in_the_original_marked_so() {
        var id = published(SomeEntry.uniqueTitle());
        anybody.open("/fr/stocktaking/entries/{id}", id)
                .shows("Salles de lecture", "Quarante bibliothèques.", "Aussi en")
                .hides("<p class=\"lead\">Forty libraries.");
        anybody.open("/ar/stocktaking/entries/{id}", id)
                .shows("<div class=\"flow\" lang=\"en\" dir=\"ltr\"><p class=\"lead\">Forty libraries.", "بالإنكليزية");
    }

    @Test
    void script_in_a_text_is_text_everywhere_and_ends_no_element() throws Exception {
        var id = published("</script><script>alert(1)</script> \u202Eevil <!-- " + UUID.randomUUID());
        var page =
                anybody.open("/en/stocktaking/entries/{id}", id).isAnswered(200).text();
        assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script>", -1)).hasSize(2);
        assertThat(page.replaceAll("(?s).*<title>(.*?)</title>.*", "$1")).doesNotContain("\u202E");
        var data = new ObjectMapper()
                .readTree(page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"));
        assertThat(data.at("/name/0/@value").asText()).startsWith("</script><script>alert(1)</script>");
        assertThat(data.at("/@type").asText()).isEqualTo("CreativeWork");
        assertThat(data.at("/publisher/name").asText()).isEqualTo("Sample & Network");
    }

    @Test
    void the_permanent_address_leads_to_a_published_entry_and_tells_nothing_of_others() {
        var id = published(SomeEntry.uniqueTitle());
        String reference = given().get(API + "/entries/{id}", id).jsonPath().getString("reference");
        assertThat(anybody.open("/fr/stocktaking/{reference}", reference)
                        .isAnswered(302)
                        .location())
                .endsWith("/fr/stocktaking/entries/" + id);
        given().redirects()
                .follow(false)
                .get(API + "/references/{reference}", reference)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/entries/" + id));

        var waiting = SomeEntry.submitted(ada.id());
        String hidden = SomeEntry.participant(ada.id())
                .get(API + "/entries/{id}", waiting)
                .jsonPath()
                .getString("reference");
        anybody.open("/en/stocktaking/{reference}", hidden).isAnswered(404);
        given().get(API + "/references/{reference}", hidden).then().statusCode(404);
        ada.open("/en/stocktaking/{reference}", hidden).isAnswered(302);
    }

    @Test
    void what_left_the_register_leaves_a_page_that_says_how() {
        var removed = published("Secret words " + UUID.randomUUID());
        SomeEntry.decide(removed, "TAKE_DOWN", "It names a <b>person</b>.");
        anybody.open("/en/stocktaking/entries/{id}", removed)
                .isAnswered(410)
                .shows("no longer in the register", "It names a &lt;b&gt;person&lt;/b&gt;.")
                .hides("Secret words");
        anybody.open("/en/stocktaking/entries/{id}/history", removed).isAnswered(410);

        var withdrawn = published(SomeEntry.uniqueTitle());
        SomeEntry.participant(ada.id()).post(API + "/entries/{id}/withdrawal", withdrawn);
        anybody.open("/es/stocktaking/entries/{id}", withdrawn)
                .isAnswered(410)
                .shows("Su responsable retiró esta entrada.");
    }

    @Test
    void the_address_of_a_merged_entry_leads_to_the_other() {
        var old = published(SomeEntry.uniqueTitle());
        var other = published(SomeEntry.uniqueTitle());
        SomeEntry.moderator()
                .header("If-Match", "*")
                .body("{\"decision\": \"MERGE\", \"reason\": \"The same.\", \"into\": \"" + other + "\"}")
                .post(API + "/entries/{id}/decisions", old)
                .then()
                .statusCode(200);
        for (var below : new String[] {"", "/linkages", "/history", "/cite"}) {
            assertThat(anybody.open("/ru/stocktaking/entries/" + old + below)
                            .isAnswered(301)
                            .location())
                    .endsWith("/ru/stocktaking/entries/" + other + below);
        }
    }

    @Test
    void the_history_shows_what_each_version_changed() {
        var id = published("Reading in seven districts");
        var etag =
                SomeEntry.participant(ada.id()).get(API + "/entries/{id}", id).header("ETag");
        SomeEntry.participant(ada.id())
                .header("If-Match", etag)
                .body(WHOLE.formatted("Reading in eleven districts").replace("[4, 9]", "[4, 11]"))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);
        anybody.open("/en/stocktaking/entries/{id}/history", id).hides("eleven");
        SomeEntry.decide(id, "PUBLISH", "");

        anybody.open("/en/stocktaking/entries/{id}/history", id)
                .shows(
                        "Version 2",
                        "<del>seven</del><ins>eleven</ins>",
                        "<ins>11. Sustainable Cities and Communities</ins>",
                        "It joined the register.");
    }

    @Test
    void it_is_cited_for_people_and_for_reference_managers() {
        var id = published("100% of {villages} & more_" + UUID.randomUUID());
        String reference = given().get(API + "/entries/{id}", id).jsonPath().getString("reference");
        anybody.open("/en/stocktaking/entries/{id}/cite", id)
                .shows(
                        "Sample &amp; Network (",
                        "WSIS Stocktaking database, " + reference,
                        "/en/stocktaking/" + reference);
        given().get(API + "/entries/{id}/citation.bib", id)
                .then()
                .statusCode(200)
                .contentType("application/x-bibtex")
                .header("Content-Disposition", containsString(reference + ".bib"))
                .body(containsString("author       = {{Sample \\& Network}}"))
                .body(containsString("{{100\\% of \\{villages\\} \\& more\\_"));
        given().get(API + "/entries/{id}/citation.ris", id)
                .then()
                .statusCode(200)
                .body(containsString("TY  - DBASE\r\n"))
                .body(containsString("AN  - " + reference));
    }

    @Test
    void machines_read_it_as_linked_data() {
        var id = published(SomeEntry.uniqueTitle());
        given().get(API + "/entries/{id}/linked-data", id)
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@context'", is("https://schema.org"))
                .body("description.'@language'", hasItem("fr"))
                .body("about.sameAs", hasItem("http://metadata.un.org/sdg/4"));
    }

    @Test
    void what_became_of_it_elsewhere_is_shown_when_there_is_something() {
        var id = published(SomeEntry.uniqueTitle());
        var project = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            marks.keep(id, new Mark(Mark.Kind.PRIZE_NOMINATED, project, 2026, LocalDate.of(2026, 3, 14), "C3", null));
            marks.keep(id, new Mark(Mark.Kind.PRIZE_CHAMPION, project, 2026, LocalDate.of(2026, 7, 7), "C3", null));
            marks.keep(id, new Mark(Mark.Kind.PRIZE_CHAMPION, project, 2026, LocalDate.of(2026, 7, 7), "C3", null));
        });
        anybody.open("/en/stocktaking/entries/{id}", id)
                .shows("At the Prizes and the Forum", "14 March 2026", "<span class=\"tag info\">Champion 2026</span>");
        assertThat(marks.of(id)).hasSize(2);
        QuarkusTransaction.requiringNew().run(() -> marks.remove(id, Mark.Kind.PRIZE_CHAMPION, project));
        anybody.open("/en/stocktaking/entries/{id}", id).hides("Champion 2026");
    }

    @Test
    void before_it_is_public_only_its_writers_and_moderators_read_it() {
        var id = SomeEntry.submitted(ada.id());
        anybody.open("/en/stocktaking/entries/{id}", id).isAnswered(404);
        Reader.participant().open("/en/stocktaking/entries/{id}", id).isAnswered(404);
        anybody.open("/en/stocktaking/entries/{id}/history", id).isAnswered(404);
        ada.open("/en/stocktaking/entries/{id}", id).isAnswered(200).shows("You write this entry", "Under review");
        Reader.moderator()
                .open("/en/stocktaking/entries/{id}", id)
                .isAnswered(200)
                .shows("To the review");
        SomeEntry.decide(id, "REJECT", "Not an initiative.");
        ada.open("/en/stocktaking/entries/{id}", id).shows("Rejected", "Not an initiative.");
    }

    @Test
    void an_imported_entry_that_says_little_is_read_all_the_same() {
        var title = "Imported " + UUID.randomUUID();
        var line = "{\"title\": \"" + title
                + "\", \"description\": \"Little.\", \"organization\": \"Org\", \"sdgs\": [4]}";
        var id = UUID.fromString(SomeEntry.moderator()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/jsonl", ContentType.TEXT)))
                .contentType("application/jsonl")
                .body(line)
                .post(API + "/imports?from=test&language=en")
                .jsonPath()
                .getString("rows[0].id"));
        SomeEntry.decide(id, "PUBLISH", "");
        for (var language : new String[] {"ar", "zh", "en", "fr", "ru", "es"}) {
            for (var below : new String[] {"", "/linkages", "/history", "/cite"}) {
                anybody.open("/" + language + "/stocktaking/entries/" + id + below)
                        .isAnswered(200)
                        .shows(title);
            }
        }
        anybody.open("/en/stocktaking/entries/{id}", id).shows("Not stated", "Imported from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void every_page_speaks_six_languages(String language) {
        var id = published(SomeEntry.uniqueTitle());
        for (var below : new String[] {"", "/linkages", "/history", "/cite", "/mistake", "/mistake/told"}) {
            anybody.open("/" + language + "/stocktaking/entries/" + id + below)
                    .isAnswered(200)
                    .shows("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"");
        }
    }

    private UUID published(String title) {
        var id = UUID.randomUUID();
        SomeEntry.participant(ada.id())
                .body(WHOLE.formatted(title))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);
        SomeEntry.decide(id, "PUBLISH", "");
        return id;
    }
}
