package org.wsis.stocktaking.searching;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class SearchPagesTest {

    private final String mark = SomeInitiative.word();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "en", "fr", "ru", "es"})
    void the_register_and_its_search_speak_six_languages(String language) {
        SomeInitiative.called("Six " + mark).published();
        for (var page : new String[] {"/stocktaking", "/stocktaking/entries?q=" + mark + "&sdg=4&country=ML"}) {
            given().get("/" + language + page)
                    .then()
                    .statusCode(200)
                    .body(containsString("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\""))
                    .body(containsString("Six"))
                    .body(containsString(mark));
        }
    }

    @Test
    void the_home_page_of_the_register_leads_to_the_search_and_shows_what_is_new() {
        SomeInitiative.called("New " + mark).published();

        given().get("/en/stocktaking")
                .then()
                .statusCode(200)
                .body(containsString("action=\"/en/stocktaking/entries\""))
                .body(containsString("initiatives in the register"))
                .body(containsString("/en/stocktaking/entries?region=AFR"))
                .body(containsString("New " + mark));
    }

    @Test
    void words_that_were_looked_for_are_marked_and_markup_in_them_is_text() {
        SomeInitiative.called("Rural <b>schools</b> " + mark)
                .with("description", "A school and <script>alert(1)</script>.")
                .published();

        page("q=school+" + mark)
                .body(containsString("Rural &lt;b&gt;<mark>schools</mark>&lt;/b&gt; <mark>" + mark + "</mark>"))
                .body(containsString("A <mark>school</mark> and &lt;script&gt;"))
                .body(not(containsString("<script")));
        page("q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body(not(containsString("<script")));
    }

    @Test
    void chosen_filters_stand_above_the_hits_and_each_can_be_taken_away() {
        SomeInitiative.called("Filtered " + mark).published();

        page("q=" + mark + "&sdg=4&region=AFR&sort=title")
                .body(containsString("1 initiative<"))
                .body(containsString("<span class=\"vh\">Remove filter: </span>Region: Africa"))
                .body(containsString("href=\"/en/stocktaking/entries?q=" + mark + "&amp;sdg=4&amp;sort=title\""))
                .body(containsString("name=\"sdg\" value=\"4\" checked"))
                .body(containsString("<input type=\"hidden\" name=\"sort\" value=\"title\">"));
    }

    @Test
    void a_long_group_of_filters_shows_its_first_ones_and_on_demand_all() {
        SomeInitiative.called("Many " + mark)
                .with("sdgs", java.util.List.of(1, 2, 3, 4, 5, 6, 7, 8))
                .published();

        page("q=" + mark)
                .body(containsString("Show 3 more"))
                .body(not(containsString("name=\"sdg\" value=\"8\"")))
                .body(containsString("/en/stocktaking/entries?q=" + mark + "&amp;show=sdg"));
        page("q=" + mark + "&show=sdg").body(containsString("name=\"sdg\" value=\"8\""));
        page("q=" + mark + "&sdg=8").body(containsString("name=\"sdg\" value=\"8\" checked"));
    }

    @Test
    void the_pages_of_a_search_follow_each_other_and_say_where_one_is() {
        for (var n = 10; n < 33; n++) {
            SomeInitiative.called("Row " + n + " " + mark).published();
        }
        var first = page("q=" + mark + "&sort=title")
                .body(containsString("1 to 20 of 23"))
                .extract()
                .asString();
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body(containsString("21 to 23 of 23"))
                .body(containsString("Row 32"))
                .body(not(containsString("rel=\"next\"")))
                .header("X-Robots-Tag", "noindex");
    }

    @Test
    void who_finds_nothing_learns_the_nearest_way_on() {
        SomeInitiative.called("Telemedicine " + mark).published();

        page("q=" + mark + "+" + SomeInitiative.word()).body(containsString("Take a filter away"));
        page("q=" + mark + "+telemedicin%C3%A4").body(containsString("Did you mean"));
    }

    @ParameterizedTest
    @CsvSource({"'', ", "'sdg=4&region=AFR', ", "'sdg=4&sdg=9&region=AFR', 'noindex, nofollow'", "show=sdg, noindex"})
    void pages_deeper_than_two_filters_are_not_for_search_engines(String query, @Nullable String robots) {
        page(query).header("X-Robots-Tag", robots == null ? nullValue(String.class) : org.hamcrest.Matchers.is(robots));
    }

    @Test
    void a_filter_that_does_not_exist_is_refused_in_the_language_of_the_page() {
        given().get("/fr/stocktaking/entries?sdg=99")
                .then()
                .statusCode(400)
                .body(containsString("La recherche n’est pas comprise"));
    }

    @Test
    void no_filter_for_prizes_is_shown_while_there_are_none() {
        SomeInitiative.called("No prize " + mark).published();

        assertThat(page("q=" + mark).extract().asString())
                .doesNotContain("name=\"prize\"")
                .contains("name=\"region\"");
    }

    private static ValidatableResponse page(String query) {
        return given().urlEncodingEnabled(false)
                .get("/en/stocktaking/entries" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }
}
