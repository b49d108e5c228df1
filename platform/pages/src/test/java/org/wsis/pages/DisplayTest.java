package org.wsis.pages;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class DisplayTest {

    @Test
    void the_footer_leads_to_dark_and_back_and_the_choice_stays() {
        assertThat(Site.page("/en/stocktaking/words?q=1"))
                .contains("href=\"/en/display?theme=dark&amp;to=%2Fen%2Fstocktaking%2Fwords%3Fq%3D1\"")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">");

        var answer = Site.get("/en/display?theme=dark&to=%2Fen%2Fstocktaking%2Fwords%3Fq%3D1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/en/stocktaking/words?q=1");
        assertThat(answer.header("Set-Cookie"))
                .contains("display=dark", "Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000");

        assertThat(given().cookie("display", "dark")
                        .get("/en/stocktaking/words")
                        .asString())
                .contains("data-theme=\"dark\"", "content=\"dark\"", "rel=\"nofollow\" aria-current=\"true\">Dark</a>");
    }

    @Test
    void as_my_device_forgets_the_choice() {
        assertThat(Site.get("/en/display?theme=auto&to=/en/").header("Set-Cookie"))
                .contains("Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "javascript:alert(1)",
                "",
                "/ %"
            })
    void it_leads_to_no_other_site(String to) {
        var answer = given().redirects()
                .follow(false)
                .queryParam("theme", "dark")
                .queryParam("to", to)
                .get("/fr/display");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/fr/").doesNotContain("elsewhere");
    }

    @Test
    void a_theme_nobody_knows_changes_nothing() {
        assertThat(Site.get("/en/display?theme=pink&to=/en/").header("Set-Cookie"))
                .isNull();
        assertThat(given().cookie("display", "\"><script>")
                        .get("/en/stocktaking/words")
                        .asString())
                .doesNotContain("data-theme");
    }
}
