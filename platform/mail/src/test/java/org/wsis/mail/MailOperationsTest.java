package org.wsis.mail;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.Mailbox;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.localplatform.testing.Tokens;
import org.wsis.mail.Mails.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@WithTestResource(Mailbox.class)
class MailOperationsTest {

    private static final String MAILS = "/api/stocktaking/v1/operations/mails";

    @Inject
    Queue queue;

    @Test
    void an_administrator_sees_what_failed_and_why_but_not_whom_it_was_for() throws Exception {
        var address = SomeMail.address();
        var mail = failed(address, State.DEAD);

        administrator()
                .get(MAILS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.key == '" + mail.key() + "' }.reason", equalTo("550 nobody"))
                .body(not(containsString(address)));
    }

    @Test
    void a_dead_mail_is_sent_again_and_keeps_who_said_so() throws Exception {
        var address = SomeMail.address();
        var mail = failed(address, State.DEAD);

        administrator()
                .post(MAILS + "/" + queue.text(mail, "id") + "/send-again")
                .then()
                .statusCode(204);

        await().atMost(Duration.ofSeconds(10)).until(() -> queue.state(mail) == State.SENT);
        assertThat(Mailbox.of(address)).hasSize(1);
        assertThat(queue.text(mail, "sent_again_by")).isNotEqualTo("nothing");
        administrator()
                .post(MAILS + "/" + queue.text(mail, "id") + "/send-again")
                .then()
                .statusCode(409)
                .body("type", endsWith("MAIL_NOT_FAILED"));
    }

    @Test
    void all_dead_mails_go_out_again_after_a_mistake_of_ours() throws Exception {
        var one = failed(SomeMail.address(), State.DEAD);
        var doubtful = failed(SomeMail.address(), State.UNCERTAIN);

        administrator().post(MAILS + "/send-dead-again").then().statusCode(200).body("mails", greaterThanOrEqualTo(1));

        await().atMost(Duration.ofSeconds(10)).until(() -> queue.state(one) == State.SENT);
        assertThat(queue.state(doubtful)).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void what_is_erased_or_unknown_is_refused() throws Exception {
        var mail = failed(SomeMail.address(), State.UNCERTAIN);
        Queue.asOwner("update mail_outbox set address = null where key = '" + mail.key() + "'");

        administrator()
                .post(MAILS + "/" + queue.text(mail, "id") + "/send-again")
                .then()
                .statusCode(409)
                .body("type", endsWith("MAIL_ERASED"));
        administrator()
                .post(MAILS + "/" + UUID.randomUUID() + "/send-again")
                .then()
                .statusCode(404)
                .body("type", endsWith("MAIL_NOT_FOUND"));
        administrator().get("/api/awards/v1/operations/mails").then().statusCode(404);
        administrator().get(MAILS + "?state=LOST").then().statusCode(400);
    }

    @Test
    void nobody_else_may_look() {
        RestAssured.get(MAILS).then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.signed().roles("moderator").build())
                .get(MAILS)
                .then()
                .statusCode(403);
    }

    private Mail failed(String address, State state) throws Exception {
        var mail = SomeMail.to(address).inSeries("kept/" + UUID.randomUUID());
        queue.addHeld(mail);
        Queue.asOwner("update mail_outbox set state = '" + state
                + "', ended_at = now(), reason = '550 nobody' where key = '" + mail.key() + "'");
        return mail;
    }

    private static RequestSpecification administrator() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.signed().roles("administrator").build());
    }
}
