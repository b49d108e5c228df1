package org.wsis.gateway.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.GatewayRefusal;
import org.wsis.gateway.Upstreams;
import org.wsis.pages.Service;
import org.wsis.problems.HttpRefusal;
import org.wsis.problems.ProblemTitles;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Upstreams.class)
class HomeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|en",
                "fr|fr",
                "zh-CN,zh;q=0.9|zh",
                "de|en",
                "de, ru;q=0.5|ru",
                "ar-EG|ar",
                "*|en",
                "es-419,es|es",
                "not a header;;|en"
            })
    void the_door_greets_in_a_language_the_browser_asks_for(
            @org.jspecify.annotations.Nullable String asked, String language) {
        var answer = asked == null ? Door.get("/") : Door.get("/", "Accept-Language", asked);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/" + language + "/");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void home_is_complete_in_six_languages(Language language) {
        var answer = Door.get("/" + language.code() + "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"" + language.bcp47() + "\" dir=\"" + language.dir() + "\"");
        for (var service : Service.values()) {
            assertThat(answer.body()).contains("href=\"/" + language.code() + "/" + service.segment() + "\"");
        }
        assertThat(answer.body())
                .contains("href=\"/" + language.code() + "/api\"", "/sign-in?to=")
                .doesNotContain("<script", "style=\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void home_is_small(Language language) throws IOException {
        assertThat(compressed(Door.get("/" + language.code() + "/").body())).isLessThan(7_000);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void programs_find_the_four_documents(Language language) {
        var page = Door.get("/" + language.code() + "/api").body();

        for (var service : Service.values()) {
            var document = "/api/" + service.segment() + "/v1/openapi";
            assertThat(page).contains("href=\"" + document + "\"", "href=\"" + document + "?format=json\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void an_interface_can_be_tried_out_with_what_the_house_itself_serves(Service service) {
        var page = Door.get("/ar/api/" + service.segment());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "data-url=\"/api/" + service.segment() + "/v1/openapi?format=json\"",
                        "<noscript>")
                .doesNotContain("http://", "https://", "style=\"");
        var assets = Pattern.compile("(?:src|href)=\"(/(?:webjars|assets)/[^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(assets)
                .hasSize(4)
                .allSatisfy(asset -> assertThat(Door.get(asset).statusCode()).isEqualTo(200));
    }

    @Test
    void there_is_no_interface_of_a_service_that_is_none() {
        assertThat(Door.get("/en/api/gateway").statusCode()).isEqualTo(404);
    }

    @Test
    void every_code_of_the_gateway_has_its_anchor() {
        var page = Door.get("/problems").body();

        for (var refusal : GatewayRefusal.values()) {
            assertThat(page)
                    .contains("id=\"" + refusal.name() + "\"", "<span class=\"quiet\">" + refusal.status() + "</span>");
        }
        for (var refusal : HttpRefusal.values()) {
            assertThat(page).contains("id=\"" + refusal.name() + "\"");
        }
    }

    @Test
    void every_refusal_has_a_title_in_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(GatewayRefusal.values()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/nowhere", "/nowhere", "/xx/", "/en/api/x", "/EN/"})
    void an_unknown_page_is_a_page_that_says_so(String target) {
        var answer = Door.get(target);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("class=\"langs\"");
    }

    @Test
    void an_unknown_address_of_the_interface_is_a_problem_document() {
        assertThat(Door.get("/api/nowhere").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void robots_are_kept_off_interfaces() {
        assertThat(Door.get("/robots.txt").body()).contains("Disallow: /api/");
    }
}
