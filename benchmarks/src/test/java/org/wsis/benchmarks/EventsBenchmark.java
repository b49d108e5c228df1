package org.wsis.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;

/// Events through outbox, Kafka and inbox on a PostgreSQL that keeps its promises (`fsync` on). It prints a table
/// for RESULTS.md and asserts only that nothing got lost.
@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "durable", value = "true"))
class EventsBenchmark {

    private static final int WRITERS = 8;
    private static final int WARM = 24_000;
    private static final int EVENTS = 48_000;
    private static final int IN_ONE_TRANSACTION = 10;
    private static final int SINGLES = 200;

    @Inject
    org.wsis.events.Outbox outbox;

    @Inject
    TickReader reader;

    @Inject
    DataSource db;

    @Test
    void events_a_second_and_delay_when_idle() throws Exception {
        write(WARM, true);
        await(WARM);
        var began = System.nanoTime();
        write(EVENTS, false);
        var bare = EVENTS / seconds(began);
        began = System.nanoTime();
        write(EVENTS, true);
        var written = EVENTS / seconds(began);
        await(WARM + EVENTS);
        var applied = EVENTS / seconds(began);
        var delays = delays();
        assertThat(effects()).isEqualTo(WARM + EVENTS + SINGLES);

        System.out.printf(
                """

                | scenario | figure | ratio to the bare row |
                |---|--:|--:|
                | a bare row, %d writers, %d rows a transaction | %,.0f rows/s | 1 |
                | the same with an event each, until committed | %,.0f events/s | %.2f |
                | the same until the reader's effect is committed | %,.0f events/s | %.2f |
                | delay from commit to effect, idle, %d single events | p50 %d ms, p95 %d ms, most %d ms | |

                """,
                WRITERS,
                IN_ONE_TRANSACTION,
                bare,
                written,
                written / bare,
                applied,
                applied / bare,
                SINGLES,
                delays[SINGLES / 2],
                delays[SINGLES * 95 / 100],
                delays[SINGLES - 1]);
    }

    private long[] delays() throws Exception {
        var committed = new HashMap<UUID, Instant>();
        for (var n = 0; n < SINGLES; n++) {
            var id = UUID.randomUUID();
            QuarkusTransaction.requiringNew().run(() -> outbox.add(new Ticked(id, 0)));
            committed.put(id, Instant.now());
            Thread.sleep(40);
        }
        await(WARM + EVENTS + SINGLES);
        return committed.entrySet().stream()
                .mapToLong(one -> Math.max(
                        0,
                        Duration.between(one.getValue(), reader.effectOf(one.getKey()))
                                .toMillis()))
                .sorted()
                .toArray();
    }

    private void write(int rows, boolean withEvent) throws Exception {
        var each = rows / WRITERS / IN_ONE_TRANSACTION;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(_ -> Executors.callable(() -> transactions(each, withEvent)))
                    .toList();
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    private void transactions(int transactions, boolean withEvent) {
        for (var t = 0; t < transactions; t++) {
            QuarkusTransaction.requiringNew().run(() -> {
                for (var n = 0; n < IN_ONE_TRANSACTION; n++) {
                    var id = UUID.randomUUID();
                    insert(id, n);
                    if (withEvent) {
                        outbox.add(new Ticked(id, n));
                    }
                }
            });
        }
    }

    private void insert(UUID id, int n) {
        try (var connection = db.getConnection();
                var insert = connection.prepareStatement("insert into tick values (?, ?)")) {
            insert.setObject(1, id);
            insert.setInt(2, n);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(int events) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> reader.effects() >= events);
    }

    /// The effects as the database has them: a table whose key refuses a second one.
    private long effects() throws SQLException {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("select count(*) from tock");
                var answer = query.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
