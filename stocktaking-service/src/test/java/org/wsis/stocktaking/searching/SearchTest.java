package org.wsis.stocktaking.searching;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.problems.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SearchTest {

    @Test
    void searches_that_mean_the_same_have_the_same_query() {
        var one = Search.parse("sdg=9&q=+rural+radio+&sdg=4&sdg=9&country=&sort=relevance&utm_source=x");
        var other = Search.parse("actionLine=&sdg=4&sdg=9&q=rural+radio");

        assertThat(one).isEqualTo(other);
        assertThat(one.query()).isEqualTo("q=rural+radio&sdg=4&sdg=9").isEqualTo(other.query());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=%22last+mile%22+-radio+OR+%26+%25+%3D",
                "q=%D8%A7%D9%84%D8%B5%D8%AD%D8%A9&region=ARB&sort=title",
                "q=%E5%86%9C%E6%9D%91",
                "actionLine=C7-EGOV&gdcObjective=1&country=ML&stakeholderType=GOVERNMENT&year=2026&sort=updated"
            })
    void what_a_search_writes_it_reads_back(String query) {
        assertThat(Search.parse(query).query()).isEqualTo(query);
    }

    @Test
    void without_words_the_newest_come_first_and_relevance_means_nothing() {
        assertThat(Search.parse("").order()).isEqualTo(Order.NEWEST);
        assertThat(Search.parse("sort=relevance")).isEqualTo(Search.EVERYTHING);
        assertThat(Search.parse("q=radio").order()).isEqualTo(Order.RELEVANCE);
        assertThat(Search.parse("q=radio&sort=newest").query()).isEqualTo("q=radio&sort=newest");
    }

    @Test
    void a_filter_can_be_taken_away_and_added() {
        var search = Search.parse("sdg=4&sdg=9&region=AFR&sort=title");

        assertThat(search.without(Filter.SDG, "4").query()).isEqualTo("region=AFR&sdg=9&sort=title");
        assertThat(search.without(Filter.REGION, "AFR").filters()).containsOnlyKeys(Filter.SDG);
        assertThat(search.with(Filter.SDG, "5").chosen(Filter.SDG)).containsExactly("4", "5", "9");
        assertThat(search.withWords("radio").query()).isEqualTo("q=radio&region=AFR&sdg=4&sdg=9&sort=title");
        assertThat(search.chosenFilters()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "sdg=18, sdg",
        "sdg=four, sdg",
        "country=XX, country",
        "actionLine=C7, actionLine",
        "year=26, year",
        "prize=SECOND, prize",
        "sort=best, sort"
    })
    void an_unknown_code_is_refused_and_named(String query, String parameter) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Search.parse(query))
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(SearchRefusal.SEARCH_NOT_UNDERSTOOD);
                    assertThat(refused.fields())
                            .extracting(field -> field.parameter())
                            .containsExactly(parameter);
                });
    }

    @Test
    void every_parameter_at_fault_is_named_at_once() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Search.parse(
                        Map.of("q", List.of("x".repeat(301)), "sdg", List.of("0"), "sort", List.of("size"))))
                .satisfies(refused -> assertThat(refused.fields()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%zz", "q=%C3%28"})
    void a_query_that_is_not_encoded_well_breaks_nothing(String query) {
        try {
            assertThat(Search.parse(query).words()).isNotNull();
        } catch (Refused refused) {
            assertThat(refused.refusal()).isEqualTo(SearchRefusal.SEARCH_NOT_UNDERSTOOD);
        }
    }

    @Test
    void control_characters_are_spaces() {
        assertThat(Search.parse("q=a%00b%0Ac").words()).isEqualTo("a b c");
    }

    @Test
    void more_filters_than_anybody_chooses_are_refused() {
        var all = new StringBuilder();
        Filter.COUNTRY
                .codes()
                .forEach(code -> all.append("country=").append(code).append('&'));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Search.parse(all.toString()));
    }
}
