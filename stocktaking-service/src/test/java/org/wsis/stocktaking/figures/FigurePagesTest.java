package org.wsis.stocktaking.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.pages.testing.Translations;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.Reviewing;
import org.wsis.stocktaking.entries.SomeEntry;
import org.wsis.stocktaking.entries.Submitting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class FigurePagesTest {

    private static final int BUDGET = 30_000;

    @Inject
    Submitting submitting;

    @Inject
    Reviewing reviewing;

    static Stream<String> addresses() {
        return Arrays.stream(Language.values()).flatMap(language -> Stream.of(
                        "/matrix",
                        "/matrix?region=AFR&stakeholderType=GOVERNMENT&year=2026&since=2001-01-01&show=explained",
                        "/matrix/gdc?on=2020-02-01&since=2001-01-01",
                        "/regions",
                        "/regions/afr",
                        "/countries/ml",
                        "/countries/va",
                        "/analysis",
                        "/analysis?rows=country&columns=year",
                        "/analysis?rows=year&columns=beneficiaries")
                .map(path -> "/" + language.code() + "/stocktaking" + path));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_of_figures_is_complete_in_every_language_and_light(String address) throws IOException {
        SomeEntry.published(UUID.randomUUID());
        var page = given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains(address.startsWith("/ar") ? "dir=\"rtl\"" : "dir=\"ltr\"")
                .doesNotContain("<script", "style=", "NOT_FOUND", "{figures:", "<img");
        var start = page.indexOf("/assets/");
        var sheet = given().get(page.substring(start, page.indexOf('"', start))).asString();
        assertThat(compressed(page) + compressed(sheet)).isLessThan(BUDGET);
    }

    @Test
    void a_cell_shows_how_many_name_both_and_opens_to_them() {
        SomeEntry.published(UUID.randomUUID());
        var count = given().get(SomeEntry.API + "/matrix?region=AFR&stakeholderType=CIVIL_SOCIETY")
                .jsonPath()
                .getInt("cells.find { it.actionLine == 'C3' && it.sdg == 9 }.entries");
        var page = given().get("/en/stocktaking/matrix?region=AFR&stakeholderType=CIVIL_SOCIETY")
                .asString();
        var cell = Pattern.compile("<a href=\"/en/stocktaking/entries\\?region=AFR&amp;stakeholderType=CIVIL_SOCIETY"
                        + "&amp;actionLine=C3&amp;sdg=9\">([0-9\u202f]+)")
                .matcher(page);
        assertThat(cell.find()).isTrue();
        assertThat(cell.group(1).replace("\u202f", "")).isEqualTo(Integer.toString(count));
    }

    @Test
    void pairs_that_disagree_with_the_reference_are_ringed_and_told_below() {
        var year = 1800 + new Random().nextInt(99);
        var clock = Days.beginningAt(LocalDate.of(year, 3, 1));
        var documented = Cell.Target.SDG.cells().stream()
                .filter(cell -> Documented.of(cell).isLink())
                .map(cell -> cell.line())
                .distinct()
                .toList();
        // Each line with every goal: every link has the same count, and every pair that is not listed as well.
        IntStream.range(0, 12)
                .forEach(_ ->
                        publish(documented, IntStream.rangeClosed(1, 17).boxed().toList()));
        clock.goTo(LocalDate.of(year, 3, 2));

        given().get("/en/stocktaking/matrix?year=" + year + "&on=" + year + "-03-01")
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*<td class=\"q[1-6] ask\">.*"))
                .body(containsString("12 initiatives<span class=\"vh\">: C1 "))
                .body(containsString("named 12 times or more"))
                .body(containsString("The register supports 124 of the 124."))
                .body(containsString("<td class=\"total\">204</td>"));
        given().get("/en/stocktaking/matrix?year=" + (year - 1) + "&on=" + year + "-03-01")
                .then()
                .statusCode(200)
                .body(containsString("There are too few initiatives here to question"))
                .body(not(containsString("class=\"ring\"")));
    }

    @Test
    void what_came_and_went_between_two_days_stands_in_the_cells() {
        var year = 1900 + new Random().nextInt(99);
        var clock = Days.beginningAt(LocalDate.of(year, 3, 1));
        var first = publish(List.of("C2"), List.of(9));
        clock.goTo(LocalDate.of(year, 3, 2));
        publish(List.of("C2"), List.of(4));
        publish(List.of("C2"), List.of(4));
        reviewing.takeDown(first, "Not an initiative.", UUID.randomUUID(), "*");
        clock.goTo(LocalDate.of(year, 3, 5));

        given().get("/en/stocktaking/matrix?year=" + year + "&on=" + year + "-03-04&since=" + year + "-03-01")
                .then()
                .statusCode(200)
                .body(containsString("sdg=4\">2 <small class=\"ltr\">+2</small>"))
                .body(containsString("sdg=9\">0 <small class=\"ltr\">\u22121</small>"))
                .body(containsString("Initiatives then: 1; now shown: 2."));
    }

    @Test
    void the_matrix_of_the_compact_says_that_it_is_assumed() {
        given().get("/en/stocktaking/matrix/gdc")
                .then()
                .statusCode(200)
                .body(containsString("The reference is assumed"))
                .body(containsString("The 50 links against which the register is held here are assumed"));
    }

    @Test
    void the_matrix_of_goals_says_what_is_documented_and_what_is_in_doubt() {
        given().get("/en/stocktaking/matrix")
                .then()
                .body(containsString("lists 124 links: 119 both by action line and by goal, 5 in one direction only. "
                        + "About 3 more"))
                .body(containsString("Documented with doubt"));
    }

    @Test
    void a_region_shows_its_finding_its_countries_and_what_they_work_on() {
        SomeEntry.published(UUID.randomUUID());
        given().get("/en/stocktaking/regions/afr")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Africa</h1>"))
                .body(containsString("of the register."))
                .body(containsString("/en/stocktaking/countries/ml\">Mali <b>"))
                .body(containsString("/en/stocktaking/entries?region=AFR&amp;actionLine=C3"))
                .body(containsString("Most joined the register in"))
                .body(containsString("<svg class=\"chart\" role=\"img\""));
    }

    @Test
    void a_country_without_entries_says_so_and_shows_the_way_on() {
        given().get("/en/stocktaking/countries/va")
                .then()
                .statusCode(200)
                .body(containsString("The register holds no initiative from here yet."))
                .body(containsString("/en/stocktaking/submit"));
    }

    @Test
    void any_two_facets_are_crossed_and_a_row_is_drawn_over_the_years() {
        SomeEntry.published(UUID.randomUUID());
        given().get("/fr/stocktaking/analysis?rows=country&columns=stakeholderType&focus=ML")
                .then()
                .statusCode(200)
                .body(containsString("/fr/stocktaking/entries?country=ML&amp;stakeholderType=CIVIL_SOCIETY"))
                .body(containsString("Initiatives enregistrées chaque année\u202f: Mali"));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/stocktaking/regions/xyz,                   404, There is no such region",
        "/fr/stocktaking/countries/xx,                  404, Ce pays ou cette zone",
        "/en/stocktaking/matrix?region=%3Cscript%3E,    400, A filter is not known",
        "/en/stocktaking/matrix?on=tomorrow,            400, A filter is not known",
        "/en/stocktaking/analysis?rows=sdg&columns=sdg, 400, Choose two different facets",
    })
    void what_is_unknown_is_refused_on_a_page(String address, int status, String words) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType(containsString("text/html"))
                .body(containsString(words))
                .body(not(containsString("<script>")));
    }

    @Test
    void no_text_is_missing_in_any_language() {
        assertThat(Translations.missingIn(FiguresMessages.class)).isEmpty();
    }

    private UUID publish(List<String> lines, List<Integer> goals) {
        var id = UUID.randomUUID();
        Content content = SomeContent.of(lines, goals, List.of(), List.of(), "KE", "ACADEMIA");
        submitting.submit(id, content, UUID.randomUUID(), null);
        reviewing.publish(id, "", UUID.randomUUID(), "*");
        return id;
    }

    private static int compressed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
