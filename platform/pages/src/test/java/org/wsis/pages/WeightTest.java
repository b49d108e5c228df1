package org.wsis.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class WeightTest {

    private static final int BUDGET = 30_000;

    static Stream<String> addresses() {
        return Site.addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_page_with_its_style_sheet_stays_under_30_kilobytes(String address) throws IOException {
        var page = Site.page(address);
        var start = page.indexOf("/assets/");
        var css = Site.page(page.substring(start, page.indexOf('"', start)));

        assertThat(compressed(page) + compressed(css)).isLessThan(BUDGET);
        assertThat(page).doesNotContain("<script", "style=", "https://", "<img");
    }

    @Test
    void a_page_travels_compressed() {
        var answer = given().header("Accept-Encoding", "gzip").get("/en/stocktaking/everything");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    private static int compressed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
