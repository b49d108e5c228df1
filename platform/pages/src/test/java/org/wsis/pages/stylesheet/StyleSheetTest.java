package org.wsis.pages.stylesheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.wsis.referencedata.ReferenceData;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class StyleSheetTest {

    private static final Pattern ADDRESS =
            Pattern.compile("<link rel=\"stylesheet\" href=\"(/assets/wsis\\.[0-9a-f]{12}\\.css)\">");

    @Inject
    StyleSheet styleSheet;

    @Test
    void a_page_leads_to_a_style_sheet_that_browsers_keep_for_a_year() {
        var answer = given().header("Accept-Encoding", "gzip, br").get(address());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(answer.asString()).startsWith("/* Folio").endsWith("}\n");
    }

    @Test
    void who_takes_no_gzip_gets_it_plain() throws Exception {
        for (var accepted : List.of("identity", "gzip;q=0", "br")) {
            var answer = accepting(accepted);

            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(accepted)
                    .isNotEqualTo(Optional.of("gzip"));
            assertThat(answer.body()).startsWith("/* Folio");
        }
    }

    @Test
    void who_has_it_already_gets_it_not_again() {
        var etag = given().get(address()).header("ETag");

        assertThat(given().header("If-None-Match", etag).get(address()).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_page_of_another_release_gets_the_present_one() {
        var answer = given().redirects().follow(false).get("/assets/wsis.0123456789ab.css");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo(styleSheet.address());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void those_who_ask_for_dark_and_those_whose_device_does_see_the_same_colours() {
        var css = new String(styleSheet.plain(), StandardCharsets.UTF_8);
        var device = block(css, ":root:not([data-theme=\"light\"]) {");
        var person = block(css, ":root[data-theme=\"dark\"] {");

        assertThat(device).contains("--paper", "--on-q4").isEqualTo(person);
    }

    @Test
    void the_colours_of_the_goals_are_those_of_the_reference_data() {
        var css = new String(styleSheet.plain(), StandardCharsets.UTF_8);

        assertThat(ReferenceData.loaded().goals()).allSatisfy(goal -> assertThat(css)
                .contains(".sdg-" + goal.number() + " { --sdg: " + goal.colour().toLowerCase(Locale.ROOT) + ";"));
    }

    /// REST Assured would add encodings of its own.
    private HttpResponse<String> accepting(String encoding) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address()))
                    .header("Accept-Encoding", encoding)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String address() {
        var found = ADDRESS.matcher(given().get("/en/stocktaking/words").asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String block(String css, String selector) {
        var start = css.indexOf(selector) + selector.length();
        return css.substring(start, css.indexOf('}', start)).replaceAll("\\s+", " ");
    }
}
