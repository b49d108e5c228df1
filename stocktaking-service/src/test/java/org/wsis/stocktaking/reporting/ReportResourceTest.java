package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.entries.SomeEntry.as;
import static org.wsis.stocktaking.entries.SomeEntry.moderator;
import static org.wsis.stocktaking.entries.SomeEntry.participant;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class ReportResourceTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID grace = UUID.randomUUID();

    @Inject
    DataSource db;

    @Test
    void a_template_is_public_only_when_it_is_there_in_six_languages() {
        var id = UUID.randomUUID();
        var template = SomeCall.template(Instant.now(), Instant.now().plus(1, ChronoUnit.DAYS));
        moderator()
                .body(template.replace("\"ru\": \"Achievements ru\", ", ""))
                .put(API + "/report-calls/{id}", id)
                .then()
                .statusCode(200);
        given().get(API + "/report-calls/{id}", id).then().statusCode(404);
        moderator()
                .header("If-Match", "*")
                .post(API + "/report-calls/{id}/publication", id)
                .then()
                .statusCode(409)
                .body("type", is("/problems#REPORT_CALL_INCOMPLETE"))
                .body("errors.pointer", contains("/sections/0/title/ru"));

        moderator()
                .header("If-Match", "*")
                .body(template)
                .put(API + "/report-calls/{id}", id)
                .then()
                .statusCode(200);
        moderator()
                .header("If-Match", "*")
                .post(API + "/report-calls/{id}/publication", id)
                .then()
                .statusCode(200);
        given().get(API + "/report-calls/{id}", id)
                .then()
                .statusCode(200)
                .body("sections.key", contains("achievements", "challenges"));
        given().get(API + "/report-calls").then().body("items.id", hasItem(id.toString()));
    }

    @Test
    void what_was_received_and_what_is_published_are_told_apart() {
        var call = SomeCall.open();
        var agreed = sent(call, "Ministry of the North", true);
        var silent = sent(call, "Ministry of the South", false);
        counts(call).body("all.received", is(2)).body("all.published", is(0));

        decide(agreed, "PUBLISH", "").statusCode(200);
        decide(silent, "PUBLISH", "").statusCode(409).body("type", is("/problems#REPORT_WITHOUT_CONSENT"));

        counts(call)
                .body("all.received", is(2))
                .body("all.published", is(1))
                .body("byStakeholderType.GOVERNMENT.received", is(2))
                .body("byRegion.AFR.published", is(1))
                .body("byRegion.EUR.received", is(0));
        given().get(API + "/report-calls/{id}/reports", call)
                .then()
                .body("items.organizationName", contains("Ministry of the North"))
                .body("items[0].sender", nullValue());
        given().get(API + "/reports/{id}", silent).then().statusCode(404);
        participant(grace).get(API + "/reports/{id}", silent).then().statusCode(404);
        moderator()
                .get(API + "/report-calls/{id}/received-reports", call)
                .then()
                .body("items.organizationName", contains("Ministry of the North", "Ministry of the South"));
        participant(ada)
                .get(API + "/report-calls/{id}/received-reports", call)
                .then()
                .statusCode(403);
    }

    @Test
    void who_takes_the_consent_back_is_not_public_any_more() {
        var call = SomeCall.open();
        var id = sent(call, "Ministry", true);
        decide(id, "PUBLISH", "").statusCode(200);
        given().get(API + "/reports/{id}", id).then().statusCode(200);

        participant(ada)
                .header("If-Match", "*")
                .body("{\"consentToPublish\": false}")
                .put(API + "/reports/{id}/consent", id)
                .then()
                .statusCode(200)
                .body("state", is("RECEIVED"));
        given().get(API + "/reports/{id}", id).then().statusCode(404);
        counts(call).body("all.received", is(1)).body("all.published", is(0));
        participant(grace)
                .header("If-Match", "*")
                .body("{\"consentToPublish\": true}")
                .put(API + "/reports/{id}/consent", id)
                .then()
                .statusCode(404);
    }

    @Test
    void nothing_is_public_without_consent_whatever_the_code_does() {
        var id = sent(SomeCall.open(), "Ministry", false);
        assertThatThrownBy(() -> {
                    try (var connection = db.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("update report set state = 'PUBLISHED' where id = '" + id + "'");
                    }
                })
                .hasMessageContaining("report_published_by_consent");
    }

    @Test
    void reports_are_taken_from_the_opening_until_the_close_and_drafts_always() {
        var closed = SomeCall.closed();
        var id = UUID.randomUUID();
        participant(ada)
                .body(SomeCall.report(closed, "Late Ministry", true))
                .put(API + "/reports/{id}", id)
                .then()
                .statusCode(409)
                .body("type", is("/problems#REPORT_CALL_NOT_OPEN"));
        participant(ada)
                .body("{\"call\": \"" + closed + "\"}")
                .put(API + "/reports/{id}/draft", id)
                .then()
                .statusCode(200)
                .body("state", is("DRAFT"));
        participant(ada).get(API + "/my-reports").then().body("items.id", contains(id.toString()));
        moderator().get(API + "/reports/{id}", id).then().statusCode(404);
        counts(closed).body("all.received", is(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            too many words      | Douze villages reliés | a b c d e f                | /answers/achievements
            no required answer  | Douze villages reliés |                            | /answers/achievements
            two countries       | ["ML"]                | ["ML", "SN"]               | /countries
            an unknown section  | "achievements"        | "dreams"                   | /answers/dreams
            """)
    void the_template_is_answered_or_the_report_is_refused(String fault, String right, String wrong, String pointer) {
        var call = SomeCall.open();
        participant(ada)
                .body(SomeCall.report(call, "Ministry", true).replace(right, wrong == null ? "" : wrong))
                .put(API + "/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("type", is("/problems#REPORT_INCOMPLETE"))
                .body("errors.pointer", hasItem(pointer));
        counts(call).body("all.received", is(0));
    }

    @Test
    void an_organization_has_one_report_a_call_however_many_send_at_once() throws Exception {
        var call = SomeCall.open();
        var sends = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(_ -> () -> participant(UUID.randomUUID())
                        .body(SomeCall.report(call, "The One Ministry", true))
                        .put(API + "/reports/{id}", UUID.randomUUID())
                        .statusCode())
                .toList();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(sends)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        counts(call).body("all.received", is(1));
    }

    @Test
    void sending_again_changes_nothing_and_a_new_version_is_read_again() {
        var call = SomeCall.open();
        var id = sent(call, "Ministry", true);
        participant(ada)
                .body(SomeCall.report(call, "Ministry", true))
                .put(API + "/reports/{id}", id)
                .then()
                .statusCode(200);
        decide(id, "PUBLISH", "").statusCode(200);
        participant(ada)
                .body(SomeCall.report(call, "Ministry of All", true))
                .put(API + "/reports/{id}", id)
                .then()
                .statusCode(428);
        participant(ada)
                .header("If-Match", "*")
                .body(SomeCall.report(call, "Ministry of All", true))
                .put(API + "/reports/{id}", id)
                .then()
                .statusCode(200)
                .body("state", is("RECEIVED"));
        participant(grace)
                .header("If-Match", "*")
                .body(SomeCall.report(call, "Elsewhere", true))
                .put(API + "/reports/{id}", id)
                .then()
                .statusCode(409)
                .body("type", is("/problems#REPORT_ID_TAKEN"));
    }

    @Test
    void a_decision_needs_the_version_a_reason_and_somebody_else() {
        var id = sent(SomeCall.open(), "Ministry", true);
        moderator()
                .body("{\"decision\": \"PUBLISH\"}")
                .post(API + "/reports/{id}/decisions", id)
                .then()
                .statusCode(428);
        decide(id, "DECLINE", " ").statusCode(400).body("type", is("/problems#REPORT_DECISION_WITHOUT_REASON"));
        as(ada, "participant", "moderator")
                .header("If-Match", "*")
                .body("{\"decision\": \"PUBLISH\"}")
                .post(API + "/reports/{id}/decisions", id)
                .then()
                .statusCode(403)
                .body("type", is("/problems#REPORT_IS_YOUR_OWN"));
        decide(id, "DECLINE", "It is about another country.").statusCode(200);
        participant(ada)
                .get(API + "/reports/{id}/decisions", id)
                .then()
                .body("items.reason", contains("It is about another country."))
                .body("items[0].officer", nullValue());
    }

    @Test
    void what_reports_answer_stays_as_it_is() {
        var call = SomeCall.open();
        sent(call, "Ministry", true);
        var template = SomeCall.template(Instant.now(), Instant.now().plus(60, ChronoUnit.DAYS));
        moderator()
                .header("If-Match", "*")
                .body(template.replace("\"challenges\"", "\"obstacles\""))
                .put(API + "/report-calls/{id}", call)
                .then()
                .statusCode(409)
                .body("type", is("/problems#REPORT_CALL_HAS_REPORTS"));
        moderator()
                .header("If-Match", "*")
                .body(template)
                .put(API + "/report-calls/{id}", call)
                .then()
                .statusCode(200);
    }

    @Test
    void a_withdrawn_report_is_not_counted_and_its_organization_may_send_anew() {
        var call = SomeCall.open();
        var id = sent(call, "Ministry", true);
        participant(ada).post(API + "/reports/{id}/withdrawal", id).then().statusCode(204);
        participant(ada).post(API + "/reports/{id}/withdrawal", id).then().statusCode(204);
        counts(call).body("all.received", is(0));
        sent(call, "Ministry", true);
        given().get(API + "/report-calls/{id}/reports", call).then().body("items", is(empty()));
    }

    @Test
    void without_a_token_or_the_role_nothing_is_written() {
        var call = SomeCall.open();
        given().contentType("application/json")
                .body(SomeCall.report(call, "Ministry", true))
                .put(API + "/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(401);
        participant(ada)
                .body(SomeCall.template(Instant.now(), Instant.now().plus(1, ChronoUnit.DAYS)))
                .put(API + "/report-calls/{id}", UUID.randomUUID())
                .then()
                .statusCode(403);
        given().get(API + "/my-reports").then().statusCode(401);
    }

    private UUID sent(UUID call, String organization, boolean consent) {
        var id = UUID.randomUUID();
        participant(ada)
                .body(SomeCall.report(call, organization, consent))
                .put(API + "/reports/{id}", id)
                .then()
                .statusCode(200)
                .body("state", is("RECEIVED"))
                .body("consentToPublish", is(consent))
                .body("reference", not(nullValue()));
        return id;
    }

    private static ValidatableResponse decide(UUID id, String decision, String reason) {
        return moderator()
                .header("If-Match", "*")
                .body("{\"decision\": \"" + decision + "\", \"reason\": \"" + reason + "\"}")
                .post(API + "/reports/{id}/decisions", id)
                .then();
    }

    private static ValidatableResponse counts(UUID call) {
        return given().get(API + "/report-calls/{id}/counts", call).then().statusCode(200);
    }
}
