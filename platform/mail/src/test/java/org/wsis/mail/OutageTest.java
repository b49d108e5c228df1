package org.wsis.mail;

import java.time.Duration;
import java.util.ArrayList;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.Mailbox;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.mail.Mails.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@WithTestResource(Mailbox.class)
class OutageTest {

    @Inject
    Queue queue;

    @Inject
    MailRows rows;

    @Test
    void while_the_mail_server_is_away_the_service_stays_ready_and_afterwards_every_mail_arrives_once()
            throws Exception {
        var before = SomeMail.to(SomeMail.address());
        queue.add(before);
        await().until(() -> queue.state(before) == State.SENT);

        var addresses = new ArrayList<String>();
        var mails = new ArrayList<Mail>();
        Mailbox.kill();
        try {
            var back = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < back) {
                var address = SomeMail.address();
                addresses.add(address);
                mails.add(SomeMail.to(address));
                queue.add(mails.getLast());
                RestAssured.get("/q/health/ready").then().statusCode(200);
                Thread.sleep(200);
            }
            assertThat(rows.oldestAgeSeconds(java.time.Instant.now())).isGreaterThan(15);
        } finally {
            Mailbox.restart();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> mails.stream().allMatch(m -> queue.state(m) == State.SENT));
        for (var address : addresses) {
            assertThat(Mailbox.of(address)).as(address).hasSize(1);
        }
        assertThat(rows.oldestAgeSeconds(java.time.Instant.now())).isZero();
        assertThat(queue.text(mails.getFirst(), "attempts")).isEqualTo("1");
    }
}
