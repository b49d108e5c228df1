package org.wsis.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.localplatform.testing.Mailbox;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.mail.Mails.Added;
import org.wsis.mail.Mails.State;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@WithTestResource(Mailbox.class)
class MailsTest {

    @Inject
    Mails mails;

    @Inject
    Contacts contacts;

    @Inject
    Queue queue;

    @Inject
    ForgetOldMails forgetting;

    @Inject
    MailRows rows;

    @Test
    void what_a_transaction_adds_arrives_once_it_has_committed() {
        var address = SomeMail.address();
        QuarkusTransaction.requiringNew().run(() -> {
            mails.add(SomeMail.to(address));
            assertThat(Mailbox.of(address)).isEmpty();
        });

        assertThat(arrived(address).subject()).isEqualTo("About: Said");
    }

    @Test
    void what_a_transaction_takes_back_never_goes() {
        var mail = SomeMail.to(SomeMail.address());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    mails.add(mail);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");

        assertThat(mails.stateOf(mail.key())).isEmpty();
    }

    @Test
    void without_a_transaction_no_mail_is_written() {
        assertThatThrownBy(() -> mails.add(SomeMail.to(SomeMail.address()))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void the_same_key_twice_is_one_mail() {
        var address = SomeMail.address();
        var mail = SomeMail.to(address);

        assertThat(queue.add(mail)).isEqualTo(Added.YES);
        assertThat(queue.add(mail)).isEqualTo(Added.ALREADY);
        await().until(() -> queue.state(mail) == State.SENT);
        assertThat(queue.add(mail)).isEqualTo(Added.ALREADY);

        assertThat(Mailbox.of(address)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_is_in_the_language_of_its_reader_and_the_two_bodies_say_the_same(Language language) {
        var address = SomeMail.address();
        queue.add(SomeMail.to(address, language, "قمة 峰会 Été <b> \"Всё\""));

        var mail = arrived(address);

        assertThat(mail.subject()).isEqualTo("About: قمة 峰会 Été <b> \"Всё\"");
        assertThat(mail.headers()).containsEntry("Content-Language", language.bcp47());
        assertThat(mail.html())
                .contains("<html lang=\"" + language.bcp47() + "\" dir=\"" + language.dir() + "\">")
                .contains("قمة 峰会 Été &lt;b&gt; &quot;Всё&quot;")
                .doesNotContain("<img", "src=", "url(", "NOT_FOUND");
        assertThat(mail.text())
                .contains("قمة 峰会 Été <b> \"Всё\"")
                .contains("21")
                .contains("\n" + SomeMail.LINK + "\n")
                .doesNotContain("&amp;", "&quot;", "<p", "NOT_FOUND");
        assertThat(mail.text())
                .contains(
                        switch (language) {
                            case AR -> "القمة العالمية لمجتمع المعلومات";
                            case ZH -> "信息社会世界峰会";
                            case EN -> "World Summit on the Information Society";
                            case FR -> "Sommet mondial sur la société de l’information";
                            case RU -> "Всемирная встреча на высшем уровне";
                            case ES -> "Cumbre Mundial sobre la Sociedad de la Información";
                        });
    }

    @Test
    void nobody_gets_a_header_in_by_the_subject() {
        var address = SomeMail.address();
        queue.add(SomeMail.to(address, Language.EN, "Hello\r\nBcc: thief@elsewhere.example\r\n\r\nNew body"));

        var mail = arrived(address);

        assertThat(mail.subject()).isEqualTo("About: Hello Bcc: thief@elsewhere.example New body");
        assertThat(mail.headers()).doesNotContainKey("Bcc");
        assertThat(Mailbox.of("thief@elsewhere.example")).isEmpty();
    }

    @Test
    void a_mail_says_that_a_program_wrote_it() {
        var address = SomeMail.address();
        var mail = SomeMail.to(address);
        queue.add(mail);

        assertThat(arrived(address).headers())
                .containsEntry("Auto-Submitted", "auto-generated")
                .containsEntry("Message-ID", "<" + queue.text(mail, "id") + "@wsis.example>")
                .containsEntry("From", "WSIS <no-reply@wsis.example>")
                .doesNotContainKeys("List-Unsubscribe", "Precedence");
    }

    @Test
    void a_series_can_be_held_and_goes_on_afterwards() {
        var series = "call/" + UUID.randomUUID();
        var address = SomeMail.address();
        var mail = SomeMail.to(address).inSeries(series);
        QuarkusTransaction.requiringNew().run(() -> {
            mails.add(mail);
            assertThat(mails.hold(series)).isEqualTo(1);
        });
        var other = SomeMail.to(SomeMail.address());
        queue.add(other);
        await().until(() -> queue.state(other) == State.SENT);

        assertThat(queue.state(mail)).isEqualTo(State.HELD);
        assertThat(mails.progress(series)).isEqualTo(new Mails.Progress(java.util.Map.of(State.HELD, 1L)));
        assertThat(mails.progress(series).left()).isEqualTo(1);

        QuarkusTransaction.requiringNew().run(() -> mails.release(series));
        arrived(address);
        await().until(() -> mails.progress(series).in(State.SENT) == 1);
    }

    @Test
    void an_erased_person_gets_nothing_and_leaves_nothing() {
        var contact = someContact(SomeMail.address());
        var sent = Mail.to(contact, "test/" + UUID.randomUUID(), "One", SomeMail.body("One"));
        queue.add(sent);
        await().until(() -> queue.state(sent) == State.SENT);
        var held = Mail.to(contact, "test/" + UUID.randomUUID(), "Two", SomeMail.body("Two"))
                .inSeries("call/" + UUID.randomUUID());

        QuarkusTransaction.requiringNew().run(() -> {
            mails.add(held);
            mails.erase(contact.person());
            contacts.erase(contact.person());
        });

        assertThat(mails.stateOf(held.key())).isEmpty();
        assertThat(contacts.of(contact.person())).isEmpty();
        for (var column : new String[] {"address", "subject", "body_text", "body_html", "person"}) {
            assertThat(queue.text(sent, column)).as(column).isEqualTo("nothing");
        }
        assertThat(queue.add(sent)).isEqualTo(Added.ALREADY);
    }

    @Test
    void after_its_days_a_mail_is_erased_and_much_later_forgotten() throws Exception {
        var mail = SomeMail.to(SomeMail.address());
        queue.add(mail);
        await().until(() -> queue.state(mail) == State.SENT);

        forgetting.forget();
        assertThat(queue.text(mail, "address")).isNotEqualTo("nothing");

        age(mail, "8 days");
        forgetting.forget();
        assertThat(queue.text(mail, "address")).isEqualTo("nothing");
        assertThat(queue.add(mail)).isEqualTo(Added.ALREADY);

        age(mail, "401 days");
        forgetting.forget();
        assertThat(mails.stateOf(mail.key())).isEmpty();
    }

    @Test
    void the_age_of_the_queue_can_be_watched() {
        var mail = SomeMail.to(SomeMail.address());
        QuarkusTransaction.requiringNew().run(() -> {
            mails.add(mail);
            assertThat(rows.waiting()).isGreaterThanOrEqualTo(1);
            assertThat(rows.oldestAgeSeconds(Instant.now().plusSeconds(60))).isGreaterThan(59);
        });
        io.restassured.RestAssured.get("/q/metrics")
                .then()
                .body(org.hamcrest.Matchers.containsString("wsis_mail_oldest_age_seconds"))
                .body(org.hamcrest.Matchers.containsString("wsis_mail_waiting"));
    }

    private Contact someContact(String address) {
        var person = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> contacts.note(
                        person,
                        MailAddress.of(address).orElseThrow(),
                        java.util.Optional.of("Somebody"),
                        java.util.Optional.of(Language.FR)));
        return contacts.of(person).orElseThrow();
    }

    private static void age(Mail mail, String interval) throws Exception {
        Queue.asOwner("update mail_outbox set ended_at = now() - interval '" + interval + "' where key = '" + mail.key()
                + "'");
    }

    private static Mailbox.Received arrived(String address) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !Mailbox.of(address).isEmpty());
        return Mailbox.of(address).getFirst();
    }
}
