package org.wsis.events;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class ReadingTest {

    @Inject
    Outbox outbox;

    @Inject
    Broker broker;

    @Inject
    Inbox inbox;

    @Inject
    Positions positions;

    @Inject
    Applying applying;

    @Inject
    DeadLetters deadLetters;

    @Inject
    EventsConfig config;

    @Inject
    DataSource db;

    @Inject
    Notes notes;

    @Inject
    TopicLog log;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    /// The service was down for longer than broker and inbox remember: its effects are all there still.
    @Test
    void a_reader_away_for_longer_than_broker_and_inbox_remember_goes_on_where_its_effects_end() throws Exception {
        var reader = new Remembering("test.long-away");
        var early = UUID.randomUUID();
        say(early);
        whileReading(reader, () -> await().until(() -> reader.heard.contains(early)));
        try (var admin = broker.admin()) {
            admin.deleteConsumerGroups(List.of(Reading.group(reader.name(), 0)))
                    .all()
                    .get();
        }
        update("delete from inbox_message where reader = 'test.long-away'");

        var late = UUID.randomUUID();
        say(late);
        whileReading(reader, () -> await().until(() -> reader.heard.contains(late)));

        assertThat(reader.heard).containsOnlyOnce(early, late);
    }

    /// An offset of the old log would mean another message of the new one, here one behind all.
    @Test
    void a_topic_made_again_is_read_from_its_start() {
        var thing = UUID.randomUUID();
        say(thing);
        await().untilAsserted(() -> assertThat(notes.of(thing)).containsExactly(1));
        var reader = new Remembering("test.made-again");
        enrolled(reader);
        var oldLog = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> positions.moveBehind(reader.name(), oldLog, log.of(Noted.TOPIC)));
        assertThat(positions.of(reader.name(), oldLog)).isNotEmpty();

        whileReading(reader, () -> await().until(() -> reader.heard.contains(thing)));
    }

    @Test
    void a_slow_replica_moves_a_position_not_back() {
        var reader = enrolled(new Remembering("test.slow"));
        var here = UUID.randomUUID();
        for (var offsets : List.of(List.of(at(0, 8), at(0, 9)), List.of(at(0, 3), at(0, 4)))) {
            QuarkusTransaction.requiringNew().run(() -> positions.moveBehind(reader, here, offsets));
        }
        assertThat(positions.of(reader, here)).isEqualTo(Map.of(0, 10L));
    }

    @Test
    void what_a_broker_transaction_took_back_is_not_read() {
        var takenBack = UUID.randomUUID();
        var said = UUID.randomUUID();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "transactional.id", "changes-its-mind"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(message(takenBack));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            var _ = producer.send(message(said));
            producer.commitTransaction();
        }
        await().untilAsserted(() -> assertThat(notes.of(said)).containsExactly(1));
        var reader = new Remembering("test.patient");
        whileReading(reader, () -> await().until(() -> reader.heard.contains(said)));
        assertThat(reader.heard).doesNotContain(takenBack);
    }

    @Test
    void a_reader_goes_on_after_an_error_of_the_virtual_machine() {
        var reader = new Remembering("test.shaken") {
            private boolean shaken;

            @Override
            public void apply(ReceivedEvent event) {
                if (!shaken) {
                    shaken = true;
                    throw new StackOverflowError("once");
                }
                super.apply(event);
            }
        };
        var thing = UUID.randomUUID();
        say(thing);
        whileReading(reader, () -> await().until(() -> reader.heard.contains(thing)));
        assertThat(reader.heard).containsOnlyOnce(thing);
    }

    /// A replica that has not noticed a rebuild must not write old effects into the emptied table.
    @Test
    void a_replica_of_an_older_generation_is_refused() {
        var reader = new Remembering("test.old");
        enrolled(reader);
        QuarkusTransaction.requiringNew().run(() -> startAnew(reader));
        var thing = UUID.randomUUID();
        var batch = List.of(received(thing));

        assertThatThrownBy(() -> applying.together(reader, 0, UUID.randomUUID(), batch))
                .isInstanceOf(Inbox.Superseded.class);
        assertThat(reader.heard).isEmpty();

        applying.together(reader, 1, UUID.randomUUID(), batch);
        assertThat(reader.heard).containsExactly(thing);
    }

    @Test
    void a_message_that_another_replica_applied_meanwhile_is_no_dead_letter() throws Exception {
        var reader = new Remembering("test.two-releases");
        enrolled(reader);
        var message = received(UUID.randomUUID());
        applying.together(reader, 0, UUID.randomUUID(), List.of(message));

        QuarkusTransaction.requiringNew()
                .run(() -> deadLetters.add(
                        reader.name(), 0, message, Reading.headers(message), new IllegalStateException("too new")));

        assertThat(lettersOf(reader)).isZero();
    }

    @Test
    void the_repeat_of_a_message_that_was_set_aside_is_no_second_dead_letter() {
        var reader = new Remembering("test.twice-unreadable");
        enrolled(reader);
        var message = received(UUID.randomUUID());
        for (var copy : List.of(message, message)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> deadLetters.add(
                            reader.name(), 0, copy, Reading.headers(copy), new UnreadableEvent("no idea")));
        }
        assertThat(lettersOf(reader)).isEqualTo(1);
    }

    /// The broker takes no message of this size, and one it does not take would hold up all that stand behind it.
    @Test
    void a_dead_letter_too_large_for_the_broker_stops_nobody() {
        var reader = new Remembering("test.large");
        enrolled(reader);
        var message = received(UUID.randomUUID());
        var headers = new HashMap<>(Reading.headers(message));
        headers.put("baggage", "x".repeat(1_500_000));
        QuarkusTransaction.requiringNew()
                .run(() -> deadLetters.add(reader.name(), 0, message, headers, new UnreadableEvent("no idea")));

        var thing = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(thing, 1)));
        await().untilAsserted(() -> assertThat(notes.of(thing)).containsExactly(1));
        assertThat(log.of(Noted.TOPIC + ".dead-letter"))
                .anySatisfy(letter ->
                        assertThat(TopicLog.header(letter, "wsis_reader")).isEqualTo(reader.name()));
        assertThat(notes.ask(
                        "select length(headers::text) from dead_letter where reader = 'test.large'",
                        row -> row.getInt(1)))
                .first()
                .satisfies(length -> assertThat(length).isGreaterThan(1_500_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "40001", "40P01", "53300", "55P03", "57P01", "58030"})
    void what_the_database_suffers_from_is_no_fault_of_the_message(String state) {
        assertThat(Reading.isOfTheDatabase(new IllegalStateException("no row", new SQLException("away", state))))
                .isTrue();
    }

    @Test
    void an_empty_pool_is_no_fault_of_the_message() {
        assertThat(Reading.isOfTheDatabase(new IllegalStateException(new SQLTransientConnectionException("busy"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42P01"})
    void what_the_database_refuses_is_a_fault_of_the_message(String state) {
        assertThat(Reading.isOfTheDatabase(new IllegalStateException(new SQLException("too long", state))))
                .isFalse();
    }

    private void say(UUID thing) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(thing, 1)));
    }

    private void whileReading(EventListener listener, Runnable meanwhile) {
        var reading = new Reading(listener, broker, inbox, positions, applying, deadLetters, config.reader());
        var thread = Thread.ofPlatform().daemon().start(reading);
        try {
            meanwhile.run();
        } finally {
            reading.stop();
            try {
                assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String enrolled(EventListener listener) {
        try {
            inbox.enrol(listener.name(), listener.topic());
            return listener.name();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startAnew(EventListener listener) {
        try {
            inbox.startAnew(listener.name());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long lettersOf(EventListener listener) {
        return notes.ask(
                        "select count(*) from dead_letter where reader = '" + listener.name() + "'",
                        row -> row.getLong(1))
                .getFirst();
    }

    private void update(String sql) throws SQLException {
        try (var connection = db.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static ConsumerRecord<String, byte[]> at(int partition, long offset) {
        return new ConsumerRecord<>(Noted.TOPIC, partition, offset, "a-key", new byte[0]);
    }

    private static ConsumerRecord<String, byte[]> received(UUID thing) {
        var sent = message(thing);
        var received = new ConsumerRecord<>(Noted.TOPIC, 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }

    private static ProducerRecord<String, byte[]> message(UUID thing) {
        var data = "{\"thing\":\"" + thing + "\",\"n\":1}";
        var message = new ProducerRecord<>(Noted.TOPIC, thing.toString(), data.getBytes(UTF_8));
        Messages.headers(thing).forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        message.headers().add("ce_sequence", "1".getBytes(UTF_8));
        return message;
    }

    /// Has an effect that cannot be taken back.
    private static class Remembering implements EventListener {

        private final String name;
        final List<UUID> heard = new CopyOnWriteArrayList<>();

        Remembering(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String topic() {
            return Noted.TOPIC;
        }

        @Override
        public Set<String> types() {
            return Set.of(Noted.TYPE);
        }

        @Override
        public void apply(ReceivedEvent event) {
            heard.add(event.subject());
        }
    }
}
