package org.wsis.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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

/// Events through outbox, Kafka and inbox on a PostgreSQL that keeps its promises (`fsync` on). It prints a table
/// for RESULTS.md and asserts only that nothing got lost.
@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "durable", value = "true"))
class EventsBenchmark {

    private static final int WRITERS = 8;
    private static final int EVENTS = 48_000;
    private static final int IN_ONE_TRANSACTION = 10;
    private static final int SINGLES = 200;

    @Inject
    org.wsis.events.Outbox outbox;

    @Inject
    DataSource db;

    @Test
    void events_a_second_and_delay_when_idle() throws Exception {
        var warm = write(EVENTS / 4, true);
        await(warm);
        var bare = rate(EVENTS, () -> write(EVENTS, false));
        var began = System.nanoTime();
        var ids = write(EVENTS, true);
        var written = EVENTS / seconds(began);
        await(ids);
        var applied = EVENTS / seconds(began);
        var delays = delays();

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
        var committed = new ArrayList<Instant>();
        var ids = new ArrayList<UUID>();
        for (var n = 0; n < SINGLES; n++) {
            var id = UUID.randomUUID();
            ids.add(id);
            QuarkusTransaction.requiringNew().run(() -> outbox.add(new Ticked(id, 0)));
            committed.add(Instant.now());
            Thread.sleep(40);
        }
        await(ids);
        var delays = new long[SINGLES];
        for (var n = 0; n < SINGLES; n++) {
            delays[n] = Math.max(
                    0, Duration.between(committed.get(n), seen(ids.get(n))).toMillis());
        }
        Arrays.sort(delays);
        return delays;
    }

    private List<UUID> write(int rows, boolean withEvent) throws Exception {
        var each = rows / WRITERS / IN_ONE_TRANSACTION;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS)
                    .<Callable<List<UUID>>>mapToObj(_ -> () -> transactions(each, withEvent))
                    .toList();
            var ids = new ArrayList<UUID>();
            for (var writer : threads.invokeAll(writers)) {
                ids.addAll(writer.get());
            }
            return ids;
        }
    }

    private List<UUID> transactions(int transactions, boolean withEvent) {
        var ids = new ArrayList<UUID>();
        for (var t = 0; t < transactions; t++) {
            QuarkusTransaction.requiringNew().run(() -> {
                for (var n = 0; n < IN_ONE_TRANSACTION; n++) {
                    var id = UUID.randomUUID();
                    ids.add(id);
                    insert(id, n);
                    if (withEvent) {
                        outbox.add(new Ticked(id, n));
                    }
                }
            });
        }
        return ids;
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

    private void await(List<UUID> ids) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> seenOf(ids) == ids.size());
    }

    private long seenOf(List<UUID> ids) throws SQLException {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("select count(*) from tock where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private Instant seen(UUID id) throws SQLException {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement("select seen_at from tock where id = ?")) {
            query.setObject(1, id);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static double rate(int rows, Callable<List<UUID>> work) throws Exception {
        var began = System.nanoTime();
        var _ = work.call();
        return rows / seconds(began);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
