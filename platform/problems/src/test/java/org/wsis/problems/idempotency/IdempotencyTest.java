package org.wsis.problems.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.problems.HttpRefusal;
import org.wsis.problems.Refusal;
import org.wsis.problems.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class IdempotencyTest {

    record Answer(String text, int number) {}

    private final String key = UUID.randomUUID().toString();
    private final String subject = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Inject
    Idempotency idempotency;

    @Inject
    ForgetOldAnswers forgetting;

    @Inject
    MovedClock clock;

    @Inject
    EntityManager db;

    @Test
    void the_second_time_gets_the_first_answer_and_does_nothing() {
        var first = ask(key, "pledge 5");
        var second = ask(key, "pledge 5");

        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_key_in_quotation_marks_is_the_same_key() {
        ask('"' + key + '"', "pledge 5");
        ask(key, "pledge 5");
        assertThat(done).hasValue(1);
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        ask(key, "pledge 5");
        refused(() -> ask(key, "pledge 6"), IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED);
        assertThat(done).hasValue(1);
    }

    @Test
    void two_people_may_choose_the_same_key() {
        ask(key, "pledge 5");
        inTransaction(() -> idempotency.answerOnce(key, "somebody else", "pledge 6", Answer.class, this::work));
        assertThat(done).hasValue(2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\t"})
    void without_a_key_nothing_is_done(@Nullable String none) {
        refused(() -> ask(none, "pledge 5"), IdempotencyRefusal.IDEMPOTENCY_KEY_MISSING);
        assertThat(done).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space", "\"\"", "ключ-ключ-ключ", "half\"a\"quote"})
    void a_key_that_is_none_is_refused(String malformed) {
        refused(() -> ask(malformed, "pledge 5"), IdempotencyRefusal.IDEMPOTENCY_KEY_MALFORMED);
        refused(() -> ask("x".repeat(201), "pledge 5"), IdempotencyRefusal.IDEMPOTENCY_KEY_MALFORMED);
        assertThat(done).hasValue(0);
    }

    @Test
    void a_refusal_is_not_kept() {
        refused(
                () -> inTransaction(() -> idempotency.answerOnce(key, subject, "pledge 5", Answer.class, () -> {
                    throw HttpRefusal.FORBIDDEN.because("Not yet.");
                })),
                HttpRefusal.FORBIDDEN);

        ask(key, "pledge 5");
        assertThat(done).hasValue(1);
    }

    @Test
    void what_is_rolled_back_was_never_answered() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    idempotency.answerOnce(key, subject, "pledge 5", Answer.class, this::work);
                    throw new IllegalStateException("after the work");
                }))
                .hasMessageContaining("after the work");

        ask(key, "pledge 5");
        assertThat(done).hasValue(2);
    }

    @Test
    void it_insists_on_the_callers_transaction() {
        assertThatThrownBy(() -> idempotency.answerOnce(key, subject, "pledge 5", Answer.class, this::work))
                .isInstanceOf(TransactionalException.class);
        assertThat(done).hasValue(0);
    }

    @Test
    void while_the_first_is_at_work_the_second_is_told_so() throws Exception {
        var working = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> inTransaction(
                    () -> idempotency.answerOnce(key, subject, List.of("pledge", "pledge 5"), Answer.class, () -> {
                        working.countDown();
                        await(goOn);
                        return work();
                    })));
            await(working);
            refused(() -> ask(key, "pledge 5"), IdempotencyRefusal.REQUEST_IN_PROGRESS);
            inTransaction(
                    () -> idempotency.answerOnce(key, "not me", "pledge 6", Answer.class, () -> new Answer("", 0)));
            goOn.countDown();
            assertThat(first.get()).isEqualTo(ask(key, "pledge 5"));
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void twenty_at_once_do_it_once() throws Exception {
        var requests = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(n -> () -> askPatiently("pledge 5"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(requests).stream().map(Future::resultNow).toList();
            assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
        }
        assertThat(done).hasValue(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void after_a_day_the_key_is_free_and_the_answer_forgotten() {
        ask(key, "pledge 5");
        clock.moveOn(Duration.ofHours(23));
        forgetting.forget();
        ask(key, "pledge 5");
        assertThat(done).hasValue(1);

        clock.moveOn(Duration.ofHours(1).plusSeconds(1));
        ask(key, "pledge 6");
        assertThat(done).hasValue(2);

        clock.moveOn(Duration.ofHours(25));
        forgetting.forget();
        assertThat(kept()).isZero();
    }

    @Test
    void of_the_request_only_a_fingerprint_is_kept() {
        ask(key, "pledge of Ada");
        var row = QuarkusTransaction.requiringNew()
                .call(() -> db.createNativeQuery("select cast(a as text) from idempotency_answer a where subject = ?1")
                        .setParameter(1, subject)
                        .getSingleResult());
        assertThat(row.toString()).doesNotContain("Ada").contains("text-1");
    }

    private Answer ask(@Nullable String withKey, String request) {
        return inTransaction(
                () -> idempotency.answerOnce(withKey, subject, List.of("pledge", request), Answer.class, this::work));
    }

    private Answer askPatiently(String request) throws InterruptedException {
        while (true) {
            try {
                return ask(key, request);
            } catch (Refused busy) {
                assertThat(busy.refusal()).isEqualTo(IdempotencyRefusal.REQUEST_IN_PROGRESS);
                Thread.sleep(5);
            }
        }
    }

    private Answer work() {
        var count = done.incrementAndGet();
        return new Answer("text-" + count, count);
    }

    private long kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) db.createNativeQuery("select count(*) from idempotency_answer where subject = ?1")
                                .setParameter(1, subject)
                                .getSingleResult())
                        .longValue());
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(ThrowingCallable asking, Refusal refusal) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal())
                .isEqualTo(refusal));
    }
}
