package org.wsis.gateway.limits;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuotaTest {

    private static final long SECOND = 1_000_000_000L;

    private final Quota sixInAMinute = new Quota("search-client", 6, Duration.ofMinutes(1));
    private final AtomicLong caller = new AtomicLong();

    @Test
    void who_was_quiet_may_send_all_at_once_and_then_no_more() {
        for (var left = 5; left >= 0; left--) {
            var standing = sixInAMinute.take(caller, 100 * SECOND);
            assertThat(standing.allowed()).isTrue();
            assertThat(standing.left()).isEqualTo(left);
        }
        assertThat(sixInAMinute.take(caller, 100 * SECOND).allowed()).isFalse();
    }

    @Test
    void who_waits_as_told_is_let_through_and_not_a_second_earlier() {
        IntStream.range(0, 6).forEach(_ -> sixInAMinute.take(caller, 0));
        var refused = sixInAMinute.take(caller, SECOND);
        assertThat(refused.retryAfter()).isEqualTo(9);

        assertThat(sixInAMinute.take(caller, 9 * SECOND).allowed()).isFalse();
        assertThat(sixInAMinute.take(caller, (1 + 9) * SECOND).allowed()).isTrue();
    }

    @Test
    void who_is_refused_does_not_wait_longer_for_asking_again() {
        IntStream.range(0, 6).forEach(_ -> sixInAMinute.take(caller, 0));
        IntStream.range(0, 1000).forEach(_ -> sixInAMinute.take(caller, SECOND));

        assertThat(sixInAMinute.take(caller, 10 * SECOND).allowed()).isTrue();
    }

    /// A counter that is set back would let twelve through around the end of its window.
    @Test
    void never_are_there_more_than_the_quota_and_its_share_in_any_window() {
        var passed = IntStream.range(0, 600)
                .filter(tenth -> sixInAMinute.take(caller, tenth * SECOND / 10).allowed())
                .count();

        assertThat(passed).isEqualTo(6 + 5);
    }

    @Test
    void many_threads_together_get_no_more() throws InterruptedException {
        var thousand = new Quota("all-client", 1_000, Duration.ofHours(1));
        Callable<Long> greedy = () -> IntStream.range(0, 500)
                .filter(_ -> thousand.take(caller, SECOND).allowed())
                .count();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var passed = threads.invokeAll(java.util.Collections.nCopies(8, greedy)).stream()
                    .mapToLong(answer -> answer.resultNow())
                    .sum();

            assertThat(passed).isEqualTo(1_000);
        }
    }

    @Test
    void the_headers_are_those_of_the_draft() {
        var standing = sixInAMinute.take(caller, 0);

        assertThat(standing.quota().described()).isEqualTo("\"search-client\";q=6;w=60");
        assertThat(standing.described()).isEqualTo("\"search-client\";r=5;t=10");
    }

    @Test
    void a_limit_that_lets_nothing_through_is_a_mistake() {
        assertThatThrownBy(() -> new Quota("all-client", 0, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
    })
    void a_client_is_an_address_or_a_network_of_ipv6(String address, String client) {
        assertThat(Limits.clientOf(address)).isEqualTo(client);
    }
}
