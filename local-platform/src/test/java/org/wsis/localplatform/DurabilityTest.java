package org.wsis.localplatform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What is committed stays, however the processes end.
class DurabilityTest {

    @BeforeAll
    static void start() {
        TestPlatform.start(true, true, true);
    }

    @Test
    void a_committed_row_is_there_after_postgresql_was_killed() throws Exception {
        var server = TestPlatform.postgresql();
        execute(server, "create table if not exists kept (id int)", "insert into kept values (7)");

        server.kill();
        server.start();

        try (var connection = server.connect("app");
                var rows = connection.createStatement().executeQuery("select id from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void a_session_that_was_busy_when_its_server_was_killed_does_not_keep_the_next_one_from_starting()
            throws Exception {
        var server = TestPlatform.postgresql();
        var busy = Thread.ofVirtual().start(() -> countForHours(server));
        while (!isCounting(server)) {
            ServerProcess.pause(Duration.ofMillis(20));
        }

        server.kill();
        server.start();

        assertThat(server.isHealthy()).isTrue();
        busy.join();
    }

    private static void countForHours(PostgresServer server) {
        assertThatThrownBy(() -> execute(server, "select count(*) from generate_series(1, 100000000000)"))
                .isInstanceOf(SQLException.class);
    }

    private static boolean isCounting(PostgresServer server) throws SQLException {
        try (var connection = server.connect("app");
                var rows = connection
                        .createStatement()
                        .executeQuery("select 1 from pg_stat_activity where state = 'active' and query like '%series%'"
                                + " and pid <> pg_backend_pid()")) {
            return rows.next();
        }
    }

    @Test
    void postgresql_answers_success_only_after_the_disk_has_it() throws Exception {
        try (var connection = TestPlatform.postgresql().connect("app");
                var rows = connection
                        .createStatement()
                        .executeQuery("select current_setting('fsync') || current_setting('synchronous_commit')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("onon");
        }
    }

    @Test
    void an_acknowledged_message_is_there_after_kafka_was_killed() throws Exception {
        var server = TestPlatform.kafka();
        server.createTopics(List.of(new Topic("kept", 1, "delete")));
        send(server, "hello");

        server.kill();
        server.start();

        assertThat(firstMessage(server)).isEqualTo("hello");
    }

    private static void execute(PostgresServer server, String... statements) throws Exception {
        try (var connection = server.connect("app");
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static void send(KafkaServer server, String text) throws Exception {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", text)).get(20, TimeUnit.SECONDS);
        }
    }

    private static String firstMessage(KafkaServer server) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }
}
