package org.wsis.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.mail.Mails.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Against a mail server that misbehaves. Each test has senders of its own; the one of the process is off.
@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class SendingTest {

    @Inject
    Queue queue;

    @Inject
    DataSource db;

    @Inject
    MailRows rows;

    @Inject
    Clock clock;

    private final ScriptedSmtp smtp = ScriptedSmtp.started();
    private final List<MailSender> senders = new ArrayList<>();

    @BeforeEach
    void leaveNothingOfOtherTests() throws Exception {
        Queue.asOwner("delete from mail_outbox");
    }

    @AfterEach
    void stopAll() throws Exception {
        for (var sender : senders) {
            sender.stop(new ShutdownEvent());
        }
        smtp.close();
    }

    @Test
    void a_mail_refused_for_now_is_tried_again_and_arrives_once() {
        var address = "busy+" + SomeMail.address();
        var mail = SomeMail.to(address);
        queue.add(mail);
        start();

        awaitState(mail, State.SENT);

        assertThat(smtp.idsOf(address)).hasSize(1);
        assertThat(queue.text(mail, "attempts")).isEqualTo("2");
    }

    @Test
    void a_mail_refused_for_good_is_dead_with_the_reason_and_others_go_on() {
        var gone = SomeMail.to("gone+" + SomeMail.address());
        var spam = SomeMail.to("spam+" + SomeMail.address());
        var fine = SomeMail.to(SomeMail.address());
        queue.add(gone);
        queue.add(spam);
        queue.add(fine);
        start();

        awaitState(gone, State.DEAD);
        awaitState(spam, State.DEAD);
        awaitState(fine, State.SENT);

        assertThat(queue.text(gone, "reason")).contains("550", "nobody is called");
        assertThat(queue.text(spam, "reason")).contains("554", "no such mail");
    }

    @Test
    void a_mail_that_cannot_be_encoded_or_makes_the_server_hang_up_stops_no_other() throws Exception {
        var poison = SomeMail.to(SomeMail.address());
        var rude = SomeMail.to("rude+" + SomeMail.address());
        queue.add(poison);
        queue.add(rude);
        Queue.asOwner("update mail_outbox set address = E'a@b.example\\r\\nBcc: c@d.example' where key = '"
                + poison.key() + "'");
        var fine = IntStream.range(0, 50)
                .mapToObj(n -> SomeMail.to(SomeMail.address()))
                .toList();
        fine.forEach(queue::add);
        start();

        fine.forEach(mail -> awaitState(mail, State.SENT));
        awaitState(poison, State.DEAD);

        assertThat(queue.text(poison, "reason")).contains("cannot be encoded");
        assertThat(queue.state(rude)).isIn(State.WAITING, State.SENDING);
        assertThat(smtp.idsOf("c@d.example")).isEmpty();
    }

    @Test
    void a_mail_in_doubt_is_left_unless_its_author_wants_it_repeated_once() {
        var left = "deaf+" + SomeMail.address();
        var repeated = "deaf+" + SomeMail.address();
        var slow = "slow+" + SomeMail.address();
        var leftMail = SomeMail.to(left);
        var repeatedMail = SomeMail.to(repeated).repeatedWhenUncertain();
        var slowMail = SomeMail.to(slow);
        queue.add(leftMail);
        queue.add(repeatedMail);
        queue.add(slowMail);
        start();

        awaitState(leftMail, State.UNCERTAIN);
        awaitState(repeatedMail, State.UNCERTAIN);
        awaitState(slowMail, State.UNCERTAIN);

        assertThat(smtp.idsOf(left)).hasSize(1);
        assertThat(smtp.idsOf(slow)).hasSize(1);
        assertThat(smtp.idsOf(repeated)).hasSize(2);
        assertThat(smtp.idsOf(repeated).stream().distinct())
                .containsExactly("<" + queue.text(repeatedMail, "id") + "@wsis.example>");
    }

    @Test
    void when_the_server_does_not_know_us_no_mail_is_to_blame() {
        smtp.refuseSenders(true);
        var mail = SomeMail.to(SomeMail.address());
        queue.add(mail);
        start();
        await().until(() -> queue.text(mail, "reason").contains("we do not know you"));

        smtp.refuseSenders(false);

        awaitState(mail, State.SENT);
        assertThat(queue.text(mail, "attempts")).isEqualTo("1");
    }

    @Test
    void a_mail_that_never_gets_through_is_dead_after_its_days() throws Exception {
        var mail = SomeMail.to("rude+" + SomeMail.address());
        queue.add(mail);
        Queue.asOwner("update mail_outbox set give_up_at = now() where key = '" + mail.key() + "'");
        start();

        awaitState(mail, State.DEAD);
    }

    @Test
    void two_replicas_send_each_mail_once_and_the_second_takes_over() throws Exception {
        var first = start();
        var second = start();
        var mails = IntStream.range(0, 400)
                .mapToObj(n -> SomeMail.to(SomeMail.address()))
                .toList();
        mails.subList(0, 200).forEach(queue::add);
        await().atMost(Duration.ofSeconds(30)).until(() -> queue.count("state = 'SENT'") >= 100);
        first.stop(new ShutdownEvent());
        mails.subList(200, 400).forEach(queue::add);

        await().atMost(Duration.ofSeconds(30)).until(() -> queue.count("state = 'SENT'") == 400);
        assertThat(second).isNotSameAs(first);
        assertThat(smtp.mails()).isEqualTo(400);
        assertThat(smtp.addresses()).isEqualTo(400);
    }

    /// The outcome cannot be noted for a while: here the database refuses it, which to the sender looks like an outage.
    @Test
    void a_mail_whose_outcome_could_not_be_noted_for_a_while_goes_once() throws Exception {
        Queue.asOwner("create function refuse_notes() returns trigger language plpgsql as "
                + "$$ begin if new.state = 'SENT' then raise 'not now'; end if; return new; end $$");
        Queue.asOwner(
                "create trigger refuse before update on mail_outbox for each row execute function refuse_notes()");
        var address = SomeMail.address();
        var mail = SomeMail.to(address);
        try {
            queue.add(mail);
            start();
            await().until(() -> smtp.idsOf(address).size() == 1);
            Thread.sleep(4_000); // longer than a mail may be on its way before it counts as abandoned
            assertThat(queue.state(mail)).isEqualTo(State.SENDING);
        } finally {
            Queue.asOwner("drop trigger refuse on mail_outbox");
            Queue.asOwner("drop function refuse_notes()");
        }

        awaitState(mail, State.SENT);
        assertThat(smtp.idsOf(address)).hasSize(1);
    }

    /// A process of its own, killed without warning twice while it sends.
    @Test
    void a_killed_process_leaves_at_most_its_lanes_in_doubt_and_sends_nothing_twice() throws Exception {
        var mails = new ArrayList<Mail>();
        var repeatable = new ArrayList<Mail>();
        for (var n = 0; n < 400; n++) {
            mails.add(SomeMail.to(SomeMail.address()));
            repeatable.add(SomeMail.to(SomeMail.address()).repeatedWhenUncertain());
            queue.add(mails.getLast());
            queue.add(repeatable.getLast());
        }

        for (var sent : List.of(150, 400)) {
            var process = process();
            await().atMost(Duration.ofSeconds(60)).until(() -> smtp.mails() >= sent);
            process.destroyForcibly().waitFor();
        }
        start(); // and takes over what is left
        await().atMost(Duration.ofSeconds(60)).until(() -> queue.count("state in ('WAITING', 'SENDING')") == 0);

        assertThat(queue.count("state in ('SENT', 'UNCERTAIN')")).isEqualTo(800);
        assertThat(queue.count("state = 'UNCERTAIN'")).isLessThanOrEqualTo(8);
        for (var mail : mails) {
            assertThat(smtp.idsOf(mail.to().value())).hasSizeLessThanOrEqualTo(1);
        }
        for (var mail : repeatable) {
            assertThat(queue.state(mail)).isEqualTo(State.SENT);
            assertThat(smtp.idsOf(mail.to().value()).stream().distinct()).hasSize(1);
        }
        System.out.printf("%d in doubt, %d repeated%n", queue.count("state = 'UNCERTAIN'"), queue.count("repeated"));
    }

    @Test
    void the_pace_is_kept() {
        var mails = IntStream.range(0, 40)
                .mapToObj(n -> SomeMail.to(SomeMail.address()))
                .toList();
        mails.forEach(queue::add);
        var begin = System.nanoTime();
        start(Map.of("wsis.mail.sending.per-second", "20"));

        mails.forEach(mail -> awaitState(mail, State.SENT));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1_700));
    }

    @Test
    void a_mail_somebody_waits_for_goes_before_a_series() {
        var series = "call/" + UUID.randomUUID();
        for (var n = 0; n < 60; n++) {
            queue.add(SomeMail.to(SomeMail.address()).inSeries(series));
        }
        var address = SomeMail.address();
        var mail = SomeMail.to(address);
        queue.add(mail);
        start(Map.of("wsis.mail.sending.per-second", "20"));

        awaitState(mail, State.SENT);

        assertThat(smtp.mails()).isLessThan(20);
    }

    /// Ten thousand mails at full pace: the figure is printed, the bound only tells a mistake from a slow machine.
    @Test
    void ten_thousand_mails_go_in_minutes() throws Exception {
        try (var counting = ScriptedSmtp.counting()) {
            Queue.asOwner("""
                    insert into mail_outbox (id, key, language, address, subject, body_text, body_html, when_uncertain, state,
                                             added_at, due_at, give_up_at)
                    select gen_random_uuid(), 'many/' || n, 'en', 'p' || n || '@people.example', 'Many', repeat('text ', 200),
                           repeat('<p>text</p>', 200), 'LEAVE', 'WAITING', now(), now(), now() + interval '1 day'
                    from generate_series(1, 10000) n
                    """);
            var begin = System.nanoTime();
            start(counting.port(), Map.of("wsis.mail.sending.per-second", "100000", "wsis.mail.sending.lanes", "8"));

            await().atMost(Duration.ofMinutes(4)).until(() -> queue.count("state = 'SENT'") == 10_000);

            var seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("10 000 mails in %.1f s: %.0f a second%n", seconds, 10_000 / seconds);
            assertThat(counting.mails()).isEqualTo(10_000);
            assertThat(counting.addresses()).isEqualTo(10_000);
        }
    }

    private MailSender start() {
        return start(Map.of());
    }

    private MailSender start(Map<String, String> changed) {
        return start(smtp.port(), changed);
    }

    private MailSender start(int port, Map<String, String> changed) {
        var sender = new MailSender(db, rows, Queue.config(port, changed), clock, new SimpleMeterRegistry());
        sender.start(new StartupEvent());
        senders.add(sender);
        return sender;
    }

    private Process process() throws IOException {
        var config = ConfigProvider.getConfig();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingProcess.class.getName(),
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class),
                        Integer.toString(smtp.port()))
                .redirectErrorStream(true)
                .redirectOutput(
                        java.nio.file.Path.of("target", "sending-process.log").toFile())
                .start();
    }

    private void awaitState(Mail mail, State state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> queue.state(mail) == state);
    }
}
