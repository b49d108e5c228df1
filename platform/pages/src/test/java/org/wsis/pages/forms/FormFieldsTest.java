package org.wsis.pages.forms;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class FormFieldsTest {

    private static String english() {
        return given().get("/en/stocktaking/refused").asString();
    }

    private static String arabic() {
        return given().get("/ar/stocktaking/refused").asString();
    }

    @Test
    void what_is_refused_is_said_first_in_the_title_and_at_the_field() {
        assertThat(english()).contains("<title>Error: ");
        assertThat(english())
                .containsSubsequence(
                        "<main",
                        "class=\"crumbs\"",
                        "<div class=\"errors\" role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"error-summary\">",
                        "<h2 id=\"error-summary\">2 answers need attention</h2>",
                        "<li><a href=\"#org\">Enter the name of the organization</a></li>",
                        "<h1>",
                        "<p class=\"msg\" id=\"org-error\"><span class=\"vh\">Error: </span>Enter the name of the organization</p>");
        assertThat(arabic()).contains("<title>خطأ: ", "هناك إجابتان تحتاجان إلى تصحيح");
    }

    @Test
    void a_refused_field_is_described_and_keeps_what_was_typed_as_text() {
        assertThat(english())
                .contains(
                        "value=\"&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;\" autocomplete=\"organization\" dir=\"auto\""
                                + " aria-describedby=\"org-hint org-error\" aria-invalid=\"true\"")
                .contains("&lt;/textarea&gt;&lt;script&gt;alert(3)&lt;/script&gt; one two</textarea>")
                .doesNotContain("<script");
    }

    @Test
    void the_words_are_counted_and_the_limit_is_said() {
        assertThat(english()).contains("50 to 150 words. <strong>7 words at the last save.</strong>");
        assertThat(arabic()).contains("<strong>7 كلمات عند آخر حفظ.</strong>");
    }

    @Test
    void a_chosen_answer_stays_chosen() {
        assertThat(english())
                .contains("<option value=\"RW\" selected>Rwanda</option>", "<option value=\"\">Choose</option>");
        assertThat(arabic()).contains("<option value=\"RW\" selected>رواندا</option>");
    }

    @Test
    void a_date_has_three_fields_in_the_order_of_the_language() {
        assertThat(english())
                .containsSubsequence(
                        "<fieldset class=\"field\" aria-describedby=\"until-hint until-error\">",
                        "name=\"until-day\" inputmode=\"numeric\" value=\"30\" aria-invalid=\"true\"",
                        "name=\"until-month\" inputmode=\"numeric\" value=\"6\"",
                        "name=\"until-year\" inputmode=\"numeric\" value=\"2026\"");
        assertThat(given().get("/zh/stocktaking/refused").asString())
                .containsSubsequence("name=\"until-year\"", "name=\"until-month\"", "name=\"until-day\"");
    }

    @Test
    void a_refused_group_is_reached_at_its_first_answer_because_a_group_takes_no_focus() {
        assertThat(english())
                .containsOnlyOnce("<input type=\"radio\" id=\"kind\" name=\"kind\"")
                .containsSubsequence("<a href=\"#until\">", "<input id=\"until\" name=\"until-day\"");
        assertThat(given().get("/zh/stocktaking/refused").asString())
                .contains("<input id=\"until\" name=\"until-year\"");
    }

    @Test
    void a_list_that_fits_on_one_page_has_no_pager() {
        assertThat(english()).containsOnlyOnce("class=\"pager\"");
    }

    @Test
    void a_label_in_another_language_says_so() {
        assertThat(english()).contains("<bdi lang=\"ar\" dir=\"rtl\">العربية</bdi>");
    }

    @Test
    void lists_and_searches_have_their_parts() {
        assertThat(english())
                .contains("<summary>Filters (1)</summary>", "<small>1\u202f284</small>", "class=\"sdg sdg-1\"")
                .contains("<span class=\"vh\">Remove filter: </span>Africa</a>")
                .contains("<span>1 to 8 of about 1\u202f284</span>", "rel=\"next\" href=\"?after=1\">Next</a>")
                .contains("value=\"a&quot;b\"")
                .contains("<li class=\"now\" aria-current=\"step\"><strong>C2</strong></li>")
                .contains("<div class=\"act\"><dt>Organization</dt>", "Change<span class=\"vh\"> Organization</span>")
                .contains("<div class=\"note good flow\" role=\"status\">", "<div class=\"note flow\" role=\"note\">")
                .contains("<span class=\"tag open\">Open</span>", "<span class=\"tag\">Draft</span>")
                .contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"scrolling\"", "<div class=\"stack\">");
    }
}
