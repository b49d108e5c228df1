package org.wsis.stocktaking.figures;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.problems.ProblemTitles;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class FigureResourceTest {

    @Test
    void a_published_entry_counts_at_once_in_the_cells_it_names() {
        var before = cell("C3", 9);
        var id = SomeEntry.published(UUID.randomUUID());
        assertThat(cell("C3", 9)).isEqualTo(before + 1);
        SomeEntry.decide(id, "TAKE_DOWN", "Not an initiative.");
        assertThat(cell("C3", 9)).isEqualTo(before);
    }

    @Test
    void the_matrix_says_what_is_documented_and_what_is_assumed() {
        given().get(API + "/matrix")
                .then()
                .statusCode(200)
                .body("target", is("SDG"))
                .body("on", is(LocalDate.now(java.time.ZoneOffset.UTC).toString()))
                .body("cells", hasSize(306))
                .body("documented.CONFIRMED", is(119))
                .body("documented.ONE_DIRECTION", is(5))
                .body("documented.DISPUTED", is(3))
                .body("cells.find { it.actionLine == 'C1' && it.sdg == 1 }.documented", is("CONFIRMED"));
        given().get(API + "/matrix?target=gdc")
                .then()
                .statusCode(200)
                .body("cells", hasSize(90))
                .body("documented.ASSUMED", is(50))
                .body("cells.find { it.actionLine == 'C1' && it.gdcObjective == 1 }.documented", is("ASSUMED"));
    }

    @Test
    void two_days_are_compared() {
        SomeEntry.published(UUID.randomUUID());
        given().get(API + "/matrix?since=2001-01-01")
                .then()
                .statusCode(200)
                .body("since", is("2001-01-01"))
                .body("entriesBefore", notNullValue())
                .body("cells.find { it.actionLine == 'C3' && it.sdg == 9 }.before", notNullValue());
    }

    @Test
    void a_reader_who_has_the_figures_is_told_so() {
        var figures = given().get(API + "/matrix?on=2001-01-01");
        figures.then().header("Cache-Control", equalTo("public, max-age=60"));
        given().header("If-None-Match", figures.header("ETag"))
                .get(API + "/matrix?on=2001-01-01")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(figures.header("ETag")));
    }

    @Test
    void two_facets_are_crossed_over_the_years() {
        SomeEntry.published(UUID.randomUUID());
        var year = Integer.toString(LocalDate.now(java.time.ZoneOffset.UTC).getYear());
        given().get(API + "/figures/crossing?rows=country&columns=actionLine&from=" + year)
                .then()
                .statusCode(200)
                .body("rows", is("country"))
                .body("cells.find { it.row == 'ML' && it.column == 'C3' }.years.'" + year + "'", greaterThan(0))
                .body("rowTotals.find { it.code == 'ML' }.entries", greaterThan(0));
    }

    @Test
    void regions_and_countries_have_their_figures() {
        SomeEntry.published(UUID.randomUUID());
        given().get(API + "/figures/regions").then().statusCode(200).body("items", hasSize(6));
        given().get(API + "/figures/regions/afr")
                .then()
                .statusCode(200)
                .body("code", is("AFR"))
                .body("countries.find { it.code == 'ML' }.entries", greaterThan(0))
                .body("confirmed", greaterThan(0))
                .body("facets.actionLine", hasSize(18));
        given().get(API + "/figures/countries/ML")
                .then()
                .statusCode(200)
                .body("entries", greaterThan(0))
                .body("facets.sdg.find { it.code == '9' }.entries", greaterThan(0));
        given().get(API + "/figures/countries")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'ML' }.entries", greaterThan(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/matrix?target=sdgs,                                 400, FILTER_UNKNOWN,   target",
        "/matrix?region=XXX,                                  400, FILTER_UNKNOWN,   region",
        "/matrix?stakeholderType=nobody,                      400, FILTER_UNKNOWN,   stakeholderType",
        "/matrix?year=20x6,                                   400, FILTER_UNKNOWN,   year",
        "/matrix?on=2026-02-30,                               400, FILTER_UNKNOWN,   on",
        "/matrix?on=9999-01-01,                               400, DAY_OUT_OF_ORDER, on",
        "/matrix?on=2020-01-01&since=2021-01-01,              400, DAY_OUT_OF_ORDER, since",
        "/figures/crossing?rows=colour,                       400, FACETS_UNKNOWN,   rows",
        "/figures/crossing?rows=sdg&columns=sdg,              400, FACETS_UNKNOWN,   columns",
        "/figures/crossing?from=2020&to=2019,                 400, DAY_OUT_OF_ORDER, from",
        "/figures/crossing?from=MMXX,                         400, FILTER_UNKNOWN,   from",
    })
    void what_is_unknown_is_refused_by_its_name(String address, int status, String code, String parameter) {
        given().get(API + address)
                .then()
                .statusCode(status)
                .body("type", is("/problems#" + code))
                .body("errors[0].parameter", is(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "/matrix/table?target=gdc&since=2001-01-01&lang=fr",
        "/figures/crossing/table?rows=country&columns=year&lang=ar",
        "/figures/regions/afr/table?lang=zh",
        "/figures/countries/ml/table?lang=ru",
    })
    void every_figure_can_be_taken_away_in_every_format(String address) {
        SomeEntry.published(UUID.randomUUID());
        for (var format : org.wsis.tables.TableFormat.values()) {
            var file = given().urlEncodingEnabled(false)
                    .get(API + address + "&format=" + format.code())
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("." + format.extension()))
                    .extract()
                    .asByteArray();
            assertThat(file).hasSizeGreaterThan(100);
        }
        given().urlEncodingEnabled(false)
                .get(API + address + "&format=pdf")
                .then()
                .statusCode(400)
                .body("type", is("/problems#TABLE_FORMAT_NOT_OFFERED"));
    }

    @Test
    void a_table_carries_codes_and_the_words_of_a_language() {
        SomeEntry.published(UUID.randomUUID());
        var table = given().get(API + "/matrix/table?lang=fr").asString();
        assertThat(table.lines())
                .hasSize(307)
                .first()
                .isEqualTo("actionLine,actionLineName,number,name,entries,explained,before,documented,remark");
        assertThat(table).containsPattern("\nC3,C3 [^\n]*,9,\"9\\. Industrie");
    }

    @Test
    void a_region_is_drawn_as_tiles_without_a_border() {
        var id = SomeEntry.published(UUID.randomUUID());
        assertThat(id).isNotNull();
        given().get(API + "/figures/regions/afr/map?lang=en")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString(">Mali</text>"))
                .body(containsString("<title>Africa: Initiatives</title>"));
        given().get(API + "/figures/regions/afr/map?lang=xx").then().statusCode(400);
    }

    @Test
    void unknown_places_are_not_found() {
        given().get(API + "/figures/regions/xyz").then().statusCode(404).body("type", is("/problems#REGION_NOT_FOUND"));
        given().get(API + "/figures/countries/xx")
                .then()
                .statusCode(404)
                .body("type", is("/problems#COUNTRY_NOT_FOUND"));
    }

    @Test
    void figures_are_made_again_by_administrators_only() {
        given().post(API + "/figures/rebuilds").then().statusCode(401);
        SomeEntry.moderator().post(API + "/figures/rebuilds").then().statusCode(403);
        var location = SomeEntry.as(UUID.randomUUID(), "administrator")
                .post(API + "/figures/rebuilds")
                .then()
                .statusCode(202)
                .header("Location", containsString("/figures/rebuilds/"))
                .extract()
                .header("Location");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> SomeEntry.as(UUID.randomUUID(), "administrator")
                        .get(location)
                        .then()
                        .statusCode(200)
                        .body("endedAt", notNullValue()));
        SomeEntry.as(UUID.randomUUID(), "administrator")
                .get(API + "/figures/rebuilds/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", is("/problems#REBUILD_NOT_FOUND"));
    }

    @Test
    void every_refusal_has_its_words_in_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(FigureRefusal.values()))
                .isEmpty();
    }

    private static int cell(String line, int goal) {
        return given().get(API + "/matrix")
                .jsonPath()
                .getInt("cells.find { it.actionLine == '" + line + "' && it.sdg == " + goal + " }.entries");
    }
}
