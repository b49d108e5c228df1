package org.wsis.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.wsis.events.Messages.note;
import static org.wsis.events.TopicLog.header;

/// The service of these tests has no relay: each test brings its own, and lets it die in its way.
@QuarkusTest
@TestProfile(RelayDiesTest.WithoutRelay.class)
@WithTestResource(PostgresAndKafka.class)
class RelayDiesTest {

    @Inject
    Outbox outbox;

    @Inject
    Broker broker;

    @Inject
    Notes notes;

    @Inject
    TopicLog log;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Wire wire;

    @BeforeEach
    void lay_a_wire_to_the_database() throws Exception {
        wire = new Wire(PostgresAndKafka.postgresql().port());
    }

    @AfterEach
    void take_the_wire_away() throws Exception {
        wire.close();
    }

    @Test
    void a_relay_killed_between_acknowledgement_and_forgetting_repeats_and_the_effect_happens_once() throws Exception {
        var thing = UUID.randomUUID();
        add(new Noted(thing, 1), new Noted(thing, 2));
        wire.goSilentBefore("delete from outbox_event");

        var first = RelayProcess.start(database(), user, password, brokers);
        try {
            assertThat(wire.isSilentWithin(60)).isTrue();
            // The very instant: the broker has the events, the outbox too.
            assertThat(log.about(Noted.TOPIC, thing)).hasSize(2);
            assertThat(waiting()).isEqualTo(2);
        } finally {
            first.destroyForcibly();
        }
        assertThat(first.waitFor()).isEqualTo(128 + 9); // SIGKILL
        assertThat(waiting()).isEqualTo(2);

        var second = RelayProcess.start(database(), user, password, brokers);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        } finally {
            second.destroyForcibly().waitFor();
        }

        assertThat(log.about(Noted.TOPIC, thing))
                .extracting(message -> header(message, "ce_id"))
                .hasSize(4)
                .containsSubsequence(idsOf(thing))
                .containsOnly(idsOf(thing).toArray(String[]::new));
        var last = UUID.randomUUID();
        relayed(new Noted(thing, 3), new Noted(last, 1));
        await().untilAsserted(() -> assertThat(notes.of(last)).containsExactly(1));
        assertThat(notes.of(thing)).containsExactly(1, 2, 3);
    }

    @Test
    void a_relay_whose_database_went_silent_takes_a_new_connection() {
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();
        var relay = relay(Map.of("wsis.events.relay.silence", "2s", "wsis.events.relay.idle", "200ms"));
        relay.start(new StartupEvent());
        try {
            add(new Noted(before, 1));
            await().untilAsserted(() -> assertThat(notes.of(before)).containsExactly(1));

            wire.goSilent();
            add(new Noted(after, 1));

            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(notes.of(after)).containsExactly(1));
        } finally {
            stop(relay);
        }
    }

    /// That the database notices cannot be shown on one machine, whose kernel answers for a silent process; that it
    /// was asked to look can.
    @Test
    void the_database_is_told_to_notice_a_relay_that_went_silent() {
        relayed(new Noted(UUID.randomUUID(), 1));
        assertThat(wire.heard())
                .contains("set tcp_keepalives_idle = 10")
                .contains("set tcp_keepalives_interval = 10")
                .contains("set tcp_keepalives_count = 2")
                .contains("set tcp_user_timeout = 30000");
    }

    @Test
    void a_relay_that_was_thought_dead_and_wakes_up_is_shut_out_by_its_successor() {
        var thing = UUID.randomUUID();
        try (var sleeper = broker.publisher();
                var successor = broker.publisher()) {
            successor.publish(List.of(note(1, thing)));

            assertThatThrownBy(() -> sleeper.publish(List.of(note(1, thing)))).isInstanceOf(KafkaException.class);
        }
        assertThat(log.about(Noted.TOPIC, thing)).hasSize(1);
    }

    /// Else the topic would hold 1 and 3, and after the repeat a reader would have seen 1, 3, 2.
    @Test
    void of_a_batch_that_the_broker_refuses_in_the_middle_nothing_is_published() {
        var thing = UUID.randomUUID();
        var tooLarge = new OutboxRows.Row(2, Noted.TOPIC, thing.toString(), Map.of(), new byte[3_000_000]);
        try (var publisher = broker.publisher()) {
            assertThatThrownBy(() -> publisher.publish(List.of(note(1, thing), tooLarge, note(3, thing))))
                    .isInstanceOf(KafkaException.class);
        }
        try (var publisher = broker.publisher()) {
            publisher.publish(List.of(note(4, thing)));
        }
        await().untilAsserted(() -> assertThat(notes.of(thing)).isNotEmpty());
        assertThat(notes.of(thing)).containsExactly(4);
    }

    private void add(Noted... events) {
        QuarkusTransaction.requiringNew().run(() -> List.of(events).forEach(outbox::add));
    }

    /// Adds the events and lets a relay publish them that lives just long enough.
    private void relayed(Noted... events) {
        var relay = relay(Map.of());
        relay.start(new StartupEvent());
        try {
            add(events);
            await().atMost(Duration.ofSeconds(15)).until(() -> waiting() == 0);
        } finally {
            stop(relay);
        }
    }

    private OutboxRelay relay(Map<String, String> settings) {
        return RelayProcess.relay(RelayProcess.database(database(), user, password), brokers, settings);
    }

    private static void stop(OutboxRelay relay) {
        try {
            relay.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String database() {
        return "jdbc:postgresql://localhost:" + wire.port() + "/app";
    }

    private List<String> idsOf(UUID thing) {
        return log.about(Noted.TOPIC, thing).stream()
                .map(message -> header(message, "ce_id"))
                .distinct()
                .toList();
    }

    private long waiting() {
        return notes.ask("select count(*) from outbox_event", row -> row.getLong(1))
                .getFirst();
    }

    /// The service with its relay switched off.
    public static class WithoutRelay implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("wsis.events.relay.enabled", "false");
        }
    }
}
