package org.wsis.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wsis.events.TopicLog.header;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class RelayTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    Broker broker;

    @Inject
    OutboxBell bell;

    @Inject
    EventsConfig config;

    @Inject
    DataSource db;

    @Inject
    Notes notes;

    @Inject
    TopicLog log;

    /// The relay dies after the broker has the events and before it could forget them: here the database refuses
    /// the forgetting, which to relay, broker and outbox looks the same.
    @Test
    void a_relay_that_could_not_forget_repeats_and_the_effect_still_happens_once() throws Exception {
        var thing = UUID.randomUUID();
        asOwner("revoke delete on outbox_event from " + appRole());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.add(new Noted(thing, 1));
                outbox.add(new Noted(thing, 2));
            });
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> log.about(Noted.TOPIC, thing).size() >= 4);
        } finally {
            asOwner("grant delete on outbox_event to " + appRole());
        }
        await().until(() -> waiting() == 0);

        var last = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new Noted(last, 1)));
        await().untilAsserted(() -> assertThat(notes.of(last)).containsExactly(1));

        assertThat(log.about(Noted.TOPIC, thing).stream()
                        .map(m -> header(m, "ce_id"))
                        .distinct())
                .hasSize(2);
        assertThat(notes.of(thing)).containsExactly(1, 2);
    }

    @Test
    void with_twenty_writers_and_two_relays_the_order_of_each_of_500_things_holds() throws Exception {
        var published = new SimpleMeterRegistry();
        var second = new OutboxRelay(db, broker, rows, bell, config, published);
        second.start(new StartupEvent());
        try {
            var things = Stream.generate(UUID::randomUUID).limit(500).toList();
            var seed = System.nanoTime();
            System.out.println("seed " + seed);
            try (var threads = Executors.newFixedThreadPool(20)) {
                var writers = IntStream.range(0, 20)
                        .<Callable<Void>>mapToObj(writer -> () -> write(things, new Random(seed + writer), 500))
                        .toList();
                for (var writer : threads.invokeAll(writers)) {
                    writer.get();
                }
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
            await().atMost(Duration.ofSeconds(60)).until(() -> noted(things) >= 10_000);

            assertThat(noted(things)).isEqualTo(10_000);
            for (var thing : things) {
                var numbers = notes.of(thing);
                assertThat(numbers)
                        .isEqualTo(
                                IntStream.rangeClosed(1, numbers.size()).boxed().toList());
            }
            // Two at work would shut each other out at the broker again and again: the second only waits.
            assertThat(countOf(published)).isZero();
        } finally {
            second.stop(new ShutdownEvent());
        }
    }

    @Test
    void when_the_connection_of_the_working_relay_dies_another_takes_over_and_nothing_is_lost() throws Exception {
        var published = new SimpleMeterRegistry();
        var second = new OutboxRelay(db, broker, rows, bell, config, published);
        second.start(new StartupEvent());
        try {
            var thing = UUID.randomUUID();
            for (var n = 0; countOf(published) == 0 && n < 50; n++) {
                endTheWorkersConnection();
                next(thing);
                Thread.sleep(200);
            }
            var all = notes.ask("select n from thing where id = '" + thing + "'", row -> row.getInt(1))
                    .getFirst();
            await().atMost(Duration.ofSeconds(20)).until(() -> notes.of(thing).size() >= all);

            assertThat(countOf(published)).isPositive();
            assertThat(notes.of(thing))
                    .isEqualTo(IntStream.rangeClosed(1, all).boxed().toList());
        } finally {
            second.stop(new ShutdownEvent());
        }
    }

    private static double countOf(SimpleMeterRegistry metrics) {
        var counter = metrics.find("wsis.outbox.published").counter();
        return counter == null ? 0 : counter.count();
    }

    private static void endTheWorkersConnection() throws SQLException {
        try (var superuser = PostgresAndKafka.postgresql().connect("app");
                var statement = superuser.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_locks
                    where locktype = 'advisory' and objid = 7001 and granted
                    """);
        }
    }

    @Test
    void when_the_broker_is_away_writing_goes_on_and_everything_drains_in_order_afterwards() throws Exception {
        var thing = UUID.randomUUID();
        next(thing);
        await().untilAsserted(() -> assertThat(notes.of(thing)).hasSize(1));

        PostgresAndKafka.kafka().kill();
        try {
            var back = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < back) {
                next(thing);
                io.restassured.RestAssured.get("/q/health/ready").then().statusCode(200);
                Thread.sleep(250);
            }
            assertThat(notes.of(thing)).hasSize(1);
            assertThat(rows.oldestAgeSeconds()).isGreaterThan(25);
        } finally {
            PostgresAndKafka.kafka().start();
        }
        var all = QuarkusTransaction.requiringNew()
                .call(() -> notes.ask("select n from thing where id = '" + thing + "'", row -> row.getInt(1)))
                .getFirst();
        await().atMost(Duration.ofSeconds(60)).until(() -> notes.of(thing).size() >= all);

        assertThat(notes.of(thing))
                .isEqualTo(IntStream.rangeClosed(1, all).boxed().toList());
        assertThat(rows.oldestAgeSeconds()).isZero();
    }

    private Void write(List<UUID> things, Random random, int events) {
        var left = events;
        while (left > 0) {
            var several = Math.min(left, 1 + random.nextInt(3));
            var chosen = new ArrayList<UUID>();
            for (var i = 0; i < several; i++) {
                chosen.add(things.get(random.nextInt(things.size())));
            }
            chosen.sort(null); // locks are taken in one order, as in every service
            QuarkusTransaction.requiringNew().run(() -> chosen.forEach(this::nextInTransaction));
            left -= several;
        }
        return null;
    }

    private void next(UUID thing) {
        QuarkusTransaction.requiringNew().run(() -> nextInTransaction(thing));
    }

    /// Changes the thing, which locks its row, and tells of it: as every use case does.
    private void nextInTransaction(UUID thing) {
        var n = notes.ask(
                        "insert into thing (id, n) values ('" + thing
                                + "', 1) on conflict (id) do update set n = thing.n + 1 returning n",
                        row -> row.getInt(1))
                .getFirst();
        outbox.add(new Noted(thing, n));
    }

    private long waiting() {
        return notes.ask("select count(*) from outbox_event", row -> row.getLong(1))
                .getFirst();
    }

    private long noted(List<UUID> things) {
        return notes.ask(
                        "select count(*) from note where subject in ("
                                + things.stream()
                                        .map(id -> "'" + id + "'")
                                        .collect(java.util.stream.Collectors.joining(","))
                                + ")",
                        row -> row.getLong(1))
                .getFirst();
    }

    private String appRole() {
        return notes.ask("select current_user::text", row -> row.getString(1)).getFirst();
    }

    private static void asOwner(String sql) throws SQLException {
        var config = org.eclipse.microprofile.config.ConfigProvider.getConfig();
        try (var connection = java.sql.DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
