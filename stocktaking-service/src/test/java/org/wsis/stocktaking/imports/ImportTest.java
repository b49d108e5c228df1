package org.wsis.stocktaking.imports;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.as;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class ImportTest {

    private final String mark = UUID.randomUUID().toString();

    @Test
    void each_line_is_accepted_or_refused_with_every_reason() {
        send(false, good("one"), "not json", "[1]", "{\"title\": \"\", \"sdgs\": [18]}", "", good("one"), good("two"))
                .statusCode(200)
                .body("lines", is(6))
                .body("accepted", is(2))
                .body("refused", is(4))
                .body("rows[0].reference", notNullValue())
                .body("rows[1].refused", contains("The line is not JSON."))
                .body("rows[2].refused", contains("The line is not a JSON object."))
                .body("rows[3].refused", hasSize(4))
                .body("rows[4].line", is(6))
                .body("rows[4].refused", contains(containsString("earlier line")));
    }

    @Test
    void a_line_that_cannot_be_kept_harms_only_itself() {
        send(false, good("one"), good("two").replace("Health", "\\u0000"))
                .body("accepted", is(1))
                .body("rows[1].refused", contains("The line contains the character U+0000."));
    }

    @Test
    void sending_the_list_again_accepts_nothing_twice() {
        send(false, good("one"), good("two")).body("accepted", is(2));
        send(false, good("one"), good("two"))
                .body("accepted", is(0))
                .body("rows[1].refused", contains(containsString("already: S-")));
    }

    @Test
    void a_dry_run_tells_the_same_and_changes_nothing() {
        send(true, good("one")).body("accepted", is(1)).body("rows[0].reference", nullValue());
        send(false, good("one")).body("accepted", is(1));
    }

    @Test
    void importing_is_for_moderators_and_for_json_lines() {
        as(UUID.randomUUID(), "participant")
                .contentType("application/jsonl")
                .body(good("one").getBytes(UTF_8))
                .post(API + "/imports?from=x")
                .then()
                .statusCode(403);
        moderator().body("{}").post(API + "/imports?from=x").then().statusCode(415);
        moderator()
                .contentType("application/jsonl")
                .body(good("one").getBytes(UTF_8))
                .post(API + "/imports")
                .then()
                .statusCode(400);
    }

    private String good(String title) {
        return "{\"title\": \"" + title + "\", \"description\": \"What it does.\", \"organization\": \"" + mark
                + "\", \"website\": null, \"sdgs\": [4, 4], \"sectors\": [\"Health\"]}";
    }

    private static ValidatableResponse send(boolean dryRun, String... lines) {
        return moderator()
                .contentType("application/jsonl")
                .body(String.join("\n", lines).getBytes(UTF_8))
                .post(API + "/imports?from=a+list&language=en&dryRun=" + dryRun)
                .then();
    }
}
