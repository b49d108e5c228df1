package org.wsis.problems;

import java.util.ArrayList;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class ListsTest {

    @Test
    void pages_together_are_the_whole_list_once() {
        var prefix = someThings(25);
        var seen = new ArrayList<String>();
        @Nullable String link = "/api/things?limit=10&prefix=" + prefix;
        for (var pages = 0; link != null; pages++) {
            assertThat(pages).isLessThan(3);
            var answer = given().get(link);
            seen.addAll(answer.path("items.title"));
            link = next(answer.header("Link"));
        }
        assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    private static @Nullable String next(@Nullable String link) {
        if (link == null) {
            return null;
        }
        assertThat(link).startsWith("</api/things?").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    @Test
    void a_full_last_page_has_no_next_one() {
        var prefix = someThings(10);
        given().get("/api/things?limit=10&prefix=" + prefix)
                .then()
                .body("items", hasSize(10))
                .body("$", hasKey("next"))
                .body("next", is(nullValue()))
                .body("estimatedTotal", is(12))
                .header("Link", nullValue());
    }

    @Test
    void the_usual_page_has_fifty_rows() {
        var prefix = someThings(51);
        given().get("/api/things?prefix=" + prefix)
                .then()
                .body("items", hasSize(50))
                .body("next", not(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "9999999999"})
    void a_limit_out_of_range_is_refused(String limit) {
        given().get("/api/things?limit=" + limit)
                .then()
                .statusCode(400)
                .body("type", is("/problems#LIMIT_OUT_OF_RANGE"))
                .body("errors[0].parameter", is("limit"));
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        var prefix = someThings(2);
        String cursor = given().get("/api/things?limit=1&prefix=" + prefix).path("next");
        given().get("/api/things?prefix=x&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", is("/problems#UNKNOWN_CURSOR"))
                .body("errors[0].parameter", is("cursor"));
    }

    @Test
    void what_is_changed_needs_the_version_that_was_read() {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> new Thing(id, "before " + id).persist());
        String read = given().get("/api/things/" + id).header("ETag");

        rename(id, null, "x").then().statusCode(428).body("type", is("/problems#VERSION_REQUIRED"));
        rename(id, "\"99\"", "x").then().statusCode(412).body("type", is("/problems#VERSION_OUTDATED"));
        rename(id, read, "after " + id).then().statusCode(200);
        rename(id, read, "too late").then().statusCode(412);

        given().header("If-None-Match", read)
                .get("/api/things/" + id)
                .then()
                .statusCode(200)
                .body("title", is("after " + id));
        String now = given().get("/api/things/" + id).header("ETag");
        given().header("If-None-Match", now)
                .get("/api/things/" + id)
                .then()
                .statusCode(304)
                .body(is(""));
    }

    private static io.restassured.response.Response rename(UUID id, @Nullable String version, String name) {
        var request = given().contentType("application/json").body("{\"name\": \"" + name + "\"}");
        return (version == null ? request : request.header("If-Match", version)).put("/api/things/" + id);
    }

    private static String someThings(int count) {
        var prefix = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            for (var n = 0; n < count; n++) {
                new Thing(UUID.randomUUID(), "%s-%03d".formatted(prefix, n)).persist();
            }
        });
        return prefix;
    }
}
