package org.wsis.pages;

import java.util.Arrays;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class FrameTest {

    @ParameterizedTest
    @EnumSource
    void a_page_says_its_language_and_direction_and_leads_to_itself_in_the_other_five(Language language) {
        var page = Site.page("/" + language.code() + "/stocktaking/everything?title=a%20b&x=1");

        assertThat(page).contains("<html lang=\"" + language.bcp47() + "\" dir=\"" + language.dir() + "\">");
        assertThat(Arrays.stream(Language.values())).allSatisfy(other -> assertThat(page)
                .contains("<li><a href=\"/" + other.code() + "/stocktaking/everything?title=a%20b&amp;x=1\" lang=\""
                        + other.bcp47() + "\" dir=\"" + other.dir() + "\" hreflang=\"" + other.bcp47() + "\""
                        + (other == language ? " aria-current=\"true\">" : ">") + other.nativeName() + "</a></li>"));
    }

    @Test
    void the_languages_stand_in_the_order_of_the_united_nations() {
        assertThat(Site.page("/fr/stocktaking/words"))
                .containsSubsequence(">عربي<", ">中文<", ">English<", ">Français<", ">Русский<", ">Español<");
    }

    @Test
    void search_engines_find_all_six_at_absolute_addresses() {
        assertThat(Site.page("/en/stocktaking/words"))
                .containsPattern(
                        "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"http://[^/\"]+/zh/stocktaking/words\">");
    }

    @Test
    void the_service_of_the_page_is_marked_and_no_other() {
        assertThat(Site.page("/en/stocktaking/words"))
                .contains("<a href=\"/en/stocktaking\" aria-current=\"true\">Stocktaking</a>")
                .contains("<a href=\"/en/awards\">Prizes</a>");
    }

    @Test
    void the_way_to_sign_in_leads_back_to_the_page() {
        assertThat(Site.page("/en/stocktaking/words?q=a&b=%26"))
                .contains("href=\"/en/sign-in?to=%2Fen%2Fstocktaking%2Fwords%3Fq%3Da%26b%3D%2526\"")
                .doesNotContain("/sign-out");
    }

    @Test
    void numbers_and_dates_are_written_as_the_language_writes_them() {
        assertThat(Site.page("/en/stocktaking/everything"))
                .contains(
                        "13 April 2026, 23:00 Geneva time</time>",
                        "1 May 2026</time>",
                        "19\u202f214",
                        "19\u202f214 entries",
                        "No entries");
        assertThat(Site.page("/fr/stocktaking/everything"))
                .contains(
                        "13 avril 2026, 23 h 00, heure de Genève",
                        "1er mai 2026",
                        "19\u202f214\u00a0%",
                        "19\u202f214 fiches");
        assertThat(Site.page("/ar/stocktaking/everything"))
                .contains("13 أبريل 2026، الساعة 23:00 بتوقيت جنيف", "1 مايو 2026", "19\u202f214٪", "مُدخلان");
        assertThat(Site.page("/zh/stocktaking/everything"))
                .contains("2026年4月13日 23:00（日内瓦时间）", "2026年5月1日", "19,214个条目");
        assertThat(Site.page("/ru/stocktaking/everything"))
                .contains("13 апреля 2026 года, 23:00 по женевскому времени", "1 мая 2026 года", "19\u202f214 записей");
        assertThat(Site.page("/es/stocktaking/everything"))
                .contains("13 de abril de 2026, 23.00, hora de Ginebra", "1 de mayo de 2026", "19\u202f214 entradas");
    }

    @Test
    void what_people_wrote_keeps_its_language_and_stays_text() {
        var page = Site.page("/ar/stocktaking/everything?title=%3Cscript%3Ealert(1)%3C/script%3E%22");

        assertThat(page)
                .contains("<bdi lang=\"fr\" dir=\"ltr\">&lt;script&gt;alert(1)&lt;/script&gt;&quot;</bdi>")
                .contains("<span class=\"tag\">بالفرنسية</span>")
                .doesNotContain("<script");
        assertThat(Site.page("/fr/stocktaking/everything"))
                .contains("<bdi>Radio et téléphonie mobile pour les marchés ruraux</bdi>")
                .doesNotContain("<span class=\"tag\">en français</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xx/stocktaking/words", "/EN/stocktaking/words", "/zh-Hans/stocktaking/words"})
    void a_language_that_is_none_of_the_six_is_no_page(String address) {
        assertThat(Site.get(address).statusCode()).isEqualTo(404);
        assertThat(Site.page(address)).contains("<h1>Page not found</h1>").contains("<a href=\"/ar/\" lang=\"ar\"");
    }

    @Test
    void a_page_is_kept_by_nobody_without_asking() {
        assertThat(Site.get("/en/stocktaking/words").header("Cache-Control")).isEqualTo("private, no-cache");
    }
}
