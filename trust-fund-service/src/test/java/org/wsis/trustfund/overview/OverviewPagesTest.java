package org.wsis.trustfund.overview;

import java.sql.SQLException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.referencedata.Language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class OverviewPagesTest {

    @BeforeEach
    void without_editions() throws SQLException {
        asOwner("delete from edition");
    }

    @Test
    void the_page_says_what_the_fund_is_and_what_contributions_are_for() {
        assertThat(page("en"))
                .contains("<h1>WSIS Trust Fund</h1>", "2011, under Resolution 140")
                .contains(
                        "<li>Interpretation and translation</li>",
                        "<li>WSIS Prizes</li>",
                        "<li>The fund as a whole, without an earmark</li>")
                .contains("No edition of the Forum has been announced yet.")
                .contains("href=\"/api/trust-fund/v1/editions\"");
        assertThat(page("ar"))
                .contains("lang=\"ar\" dir=\"rtl\"", "<h1>الصندوق الاستئماني للقمة العالمية لمجتمع المعلومات</h1>")
                .contains(
                        "<li>الترجمة الشفوية والترجمة التحريرية</li>", "<li>جوائز القمة العالمية لمجتمع المعلومات</li>")
                .contains("لم يُعلن بعد عن أي دورة من دورات المنتدى.");
    }

    @Test
    void the_page_lists_the_editions_it_serves() throws SQLException {
        edition(2031, "{\"en\": \"Forum 2031\"}");
        edition(2032, "{\"en\": \"Forum 2032\", \"ar\": \"منتدى 2032\"}");
        assertThat(page("en"))
                .containsSubsequence(
                        "href=\"/en/forum/editions/2032\"",
                        "<bdi>Forum 2032</bdi>",
                        "6 July 2032 – 10 July 2032",
                        "href=\"/en/forum/editions/2031\"");
        assertThat(page("ar"))
                .contains("<bdi>منتدى 2032</bdi>", "<bdi lang=\"en\" dir=\"ltr\">Forum 2031</bdi>", "بالإنكليزية")
                .contains("مثال توضيحي");
    }

    @Test
    void a_name_stays_text() throws SQLException {
        edition(2031, "{\"en\": \"<script>alert(1)</script>\"}");
        assertThat(page("en")).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_speaks_all_six_languages(Language language) throws SQLException {
        edition(2031, "{\"en\": \"Forum 2031\"}");
        assertThat(page(language.code()))
                .contains("<html lang=\"" + language.bcp47() + "\" dir=\"" + language.dir() + "\"")
                .doesNotContain("fund:", "earmark_", "term:");
    }

    private static String page(String language) {
        return given().get("/" + language + "/trust-fund")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }

    private static void edition(int year, String name) throws SQLException {
        asOwner("""
                insert into edition (id, sequence, year, name, starts_on, ends_on, sample)
                values (gen_random_uuid(), 1, %d, '%s', date '%d-07-06', date '%d-07-10', true)
                """.formatted(year, name, year, year));
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = PostgresAndKafka.ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
