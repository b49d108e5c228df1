package org.wsis.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wsis.e2e.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Processes are killed one after the other while people write. What was acknowledged is there, once.
@ExtendWith(WholeSuite.class)
class UnderFaultsTest {

    private static final List<String> VICTIMS =
            List.of("stocktaking", "awards", "forum", "trust-fund", "gateway", "kafka", "postgresql");
    private static final Duration LONGEST_RETURN = Duration.ofSeconds(60);
    private static final int WRITERS = 3;

    private final Queue<Initiative> published = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @Test
    @Timeout(400)
    void whatever_is_killed_comes_back_and_what_was_acknowledged_is_there_once() throws Exception {
        Api.token("participant"); // while Keycloak is certain to have its database
        Api.token("moderator");
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.execute(this::write);
            }
            awaitMoreThan(published.size());
            for (var victim : VICTIMS) {
                killAndAwaitReturn(victim);
            }
            writing.set(false);
        }
        System.out.printf("%d initiatives were acknowledged as published%n", published.size());
        assertThat(countById("api/stocktaking/v1/entries?limit=200")).containsAllEntriesOf(eachOnce());
        await("the Prizes list the same").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        countById("api/awards/v1/initiatives?limit=200"))
                .isEqualTo(countById("api/stocktaking/v1/entries?limit=200")));
    }

    /// As when the machine loses its power: nobody is left to start anything again, and the next `./wsis up` does.
    @Test
    @Timeout(400)
    void after_all_processes_were_killed_the_next_start_finds_everything() throws Exception {
        var initiative = Initiative.called("Published before the power failed");
        initiative.putIntoRegister();
        var suite = WholeSuite.suite();

        suite.supervisor().kill();
        suite.components().reversed().forEach(component -> suite.process(component)
                .kill());
        suite.startAgain();

        assertThat(Api.get(initiative.path()).status()).isEqualTo(200);
        await("the Prizes list it").atMost(Duration.ofSeconds(30)).until(initiative::isListedByPrizes);
    }

    private void killAndAwaitReturn(String victim) {
        var process = WholeSuite.suite().process(victim);
        var killed = process.running().orElseThrow().pid();
        var begin = System.nanoTime();
        process.kill();
        await(victim + " comes back")
                .atMost(LONGEST_RETURN)
                .until(() ->
                        process.running().filter(again -> again.pid() != killed).isPresent()
                                && WholeSuite.suite().isWell(victim));
        System.out.printf(
                "%s was killed and serves again after %d ms%n", victim, (System.nanoTime() - begin) / 1_000_000);
        awaitMoreThan(published.size());
    }

    private void awaitMoreThan(int before) {
        await("writing goes on").atMost(LONGEST_RETURN).until(() -> published.size() > before);
    }

    /// Repeats each request until it is acknowledged, as a good client does: it knows the id beforehand.
    private void write() {
        for (var number = 0; writing.get(); number++) {
            var initiative = Initiative.called(
                    "Written under faults " + Thread.currentThread().threadId() + "/" + number);
            @Nullable Answer submitted = null;
            while (submitted == null) {
                submitted = acknowledged(initiative::submit);
            }
            var version = submitted;
            while (acknowledged(() -> initiative.publish(version)) == null && !isPublished(initiative)) {
                pause();
            }
            published.add(initiative);
            pause(); // the machine has to start processes too
        }
    }

    /// An answer that was lost on its way leaves the question open; asking tells.
    private static boolean isPublished(Initiative initiative) {
        var entry = acknowledged(() -> Api.get(initiative.path()));
        return entry != null && entry.status() == 200;
    }

    private static @Nullable Answer acknowledged(Request request) {
        try {
            var answer = request.send();
            if (answer.status() < 300) {
                return answer;
            }
        } catch (IOException e) {
            // killed while it answered, or not there yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        pause();
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private interface Request {
        Answer send() throws IOException, InterruptedException;
    }

    private Map<String, Integer> eachOnce() {
        var once = new HashMap<String, Integer>();
        published.forEach(initiative -> once.put(initiative.id().toString(), 1));
        return once;
    }

    /// How often each id stands in the list, from its first page to its last.
    private static Map<String, Integer> countById(String list) throws Exception {
        var count = new HashMap<String, Integer>();
        var pages = new ArrayList<String>(List.of(list));
        while (!pages.isEmpty()) {
            var page = Api.get(pages.removeFirst()).json();
            page.path("items").forEach(item -> count.merge(item.path("id").asText(), 1, Integer::sum));
            if (page.hasNonNull("next")) {
                pages.add(list + "&cursor=" + page.path("next").asText());
            }
        }
        return count;
    }
}
