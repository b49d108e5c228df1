package org.wsis.tables;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class OverHttpTest {

    @TestHTTPResource("/")
    @Nullable
    URI site;

    @Test
    void a_download_says_its_name_type_and_version() {
        given().get("/api/samples?format=csv&rows=2")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8;header=present")
                .header("Content-Disposition", "attachment; filename=\"numbers.csv\"")
                .header("ETag", "\"7.csv\"")
                .header("Last-Modified", "Fri, 1 May 2026 13:00:00 GMT")
                .header("Cache-Control", "private, no-cache")
                .body(is("n,text\r\n0,n0\r\n1,n1\r\n"));
    }

    @Test
    void who_has_the_version_already_is_not_sent_it_again() {
        given().header("If-None-Match", "\"7.csv\"")
                .get("/api/samples?format=csv&rows=2")
                .then()
                .statusCode(304)
                .header("Content-Disposition", nullValue())
                .body(emptyString());
        given().header("If-None-Match", "\"7.csv\"")
                .get("/api/samples?format=jsonl&rows=2")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            entries 2026  | attachment; filename="entries-2026.jsonl"; filename*=UTF-8''entries%202026.jsonl
            Genève        | attachment; filename="Geneve.jsonl"; filename*=UTF-8''Gen%C3%A8ve.jsonl
            مدخلات        | attachment; filename="table.jsonl"; filename*=UTF-8''%D9%85%D8%AF%D8%AE%D9%84%D8%A7%D8%AA.jsonl
            a"b/../c      | attachment; filename="a-b-..-c.jsonl"; filename*=UTF-8''a%22b-..-c.jsonl
            """)
    void a_file_may_have_a_name_in_any_script(String name, String header) {
        given().queryParam("name", name)
                .get("/api/samples?format=jsonl&rows=1")
                .then()
                .header("Content-Disposition", header);
    }

    @Test
    void a_format_we_do_not_write_is_refused_with_those_we_do() {
        given().get("/api/samples?format=pdf&rows=1")
                .then()
                .statusCode(400)
                .body("type", is("/problems#TABLE_FORMAT_NOT_OFFERED"))
                .body("detail", is("The formats are: csv, csv-excel, xlsx, json, jsonl."));
    }

    @ParameterizedTest
    @EnumSource
    void a_download_that_breaks_off_looks_broken_off(TableFormat format) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(Objects.requireNonNull(site)
                            .resolve("/api/samples/broken?after=200000&format=" + format.code()))
                    .build();

            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_reader_who_goes_away_ends_the_rows_and_is_no_failure_of_ours() throws Exception {
        var at = Objects.requireNonNull(site);
        var logged = new Logged();
        logged.begin();
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/samples/endless HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
        }

        assertThat(SampleResource.ENDED.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(500); // what comes after the end of the rows
        logged.end();
        assertThat(logged.errors()).isEmpty();
    }

    @Test
    void a_download_that_breaks_before_it_began_is_answered_as_any_failure() {
        given().get("/api/samples/broken?after=0&format=csv").then().statusCode(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Nothing is written here.  | This is not a whole number.
            fr | Rien n’est écrit ici.     | Ce n’est pas un nombre entier.
            ru | Здесь ничего не написано. | Это не целое число.
            """)
    void the_report_of_a_body_names_row_column_and_reason_in_the_language_of_the_reader(
            String language, String missing, String notWhole) {
        given().contentType("text/csv")
                .body("title,year\nA,1\n ,2\nC,x\nD,y\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/samples?language=" + language)
                .then()
                .statusCode(200)
                .body("size()", is(2))
                .body("[0].row", is(3))
                .body("[0].column", is("title"))
                .body("[0].code", is("CELL_MISSING"))
                .body("[0].reason", is(missing))
                .body("[1].row", is(4))
                .body("[1].reason", is(notWhole));
    }

    @Test
    void a_table_comes_by_form_too() {
        given().multiPart("table", "my.csv", "title\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/samples/form?language=en")
                .then()
                .statusCode(400)
                .body("type", is("/problems#TABLE_EMPTY"));
        given().multiPart("table", "my.csv", "title,year\n \n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/samples/form?language=en")
                .then()
                .statusCode(200)
                .body("[0].code", is("ROW_RAGGED"));
    }

    @Test
    void a_table_above_the_limit_of_the_address_is_refused() {
        given().contentType("text/csv")
                .body(new byte[2 << 20])
                .post("/api/samples?language=en")
                .then()
                .statusCode(413)
                .body("type", is("/problems#TABLE_TOO_LARGE"));
    }

    @Test
    void a_refusal_is_titled_in_the_language_of_the_sender() {
        given().contentType("text/csv")
                .header("Accept-Language", "es")
                .body("title\nGen\u00e8ve\n".getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/samples?language=es")
                .then()
                .statusCode(400)
                .body("title", is("El archivo no está guardado en UTF-8"));
    }

    @Test
    void a_page_shows_the_report_as_a_table() {
        given().get("/ru/report")
                .then()
                .statusCode(200)
                .body(containsString("<th scope=\"row\" class=\"num\" data-label=\"Строка\">1\u202f002</th>"))
                .body(containsString("<code class=\"ltr\">title</code>"))
                .body(containsString("&lt;b&gt;Nothing&lt;/b&gt;"))
                .body(containsString("<td data-label=\"Столбец\">Вся строка</td>"));
    }
}
