package org.wsis.localplatform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerProcessTest {

    @TempDir
    private Path folder;

    private final Launches launches = new Launches();

    @AfterEach
    void end() {
        process().kill();
    }

    @Test
    void whoever_comes_later_finds_the_process_and_can_end_it() throws Exception {
        var started = process().launch(List.of("sleep", "60"), Map.of());

        var later = process();

        assertThat(later.running()).map(ProcessHandle::pid).contains(started.pid());
        later.stop();
        // The handle hears of the end from a thread of its own, a moment later.
        assertThat(started.onExit().get(5, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(later.running()).isEmpty();
    }

    @Test
    void a_stranger_who_got_the_process_id_of_a_dead_component_is_left_alone() throws Exception {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(process().note(), "pid=" + ProcessHandle.current().pid() + "\nstarted=" + anHourAgo + "\n");

        assertThat(process().running()).isEmpty();
    }

    @Test
    void a_note_cut_short_by_a_crash_is_no_process() throws Exception {
        Files.writeString(process().note(), "pid=");

        assertThat(process().running()).isEmpty();
    }

    @Test
    void a_component_that_dies_while_it_starts_is_reported_with_its_last_words() {
        var process = process();
        process.launch(List.of("sh", "-c", "echo the disk is full"), Map.of());

        assertThatThrownBy(() -> process.await(Duration.ofSeconds(20), () -> false))
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("the disk is full");
    }

    @Test
    void what_was_said_to_the_script_is_not_passed_on() throws Exception {
        var process = process();
        process.launch(List.of("sh", "-c", "env"), Map.of("WSIS_OWN", "1"))
                .onExit()
                .join();

        assertThat(Files.readString(process.log())).contains("WSIS_OWN=1").doesNotContain("WSIS_GATEWAY_PORT");
    }

    @Test
    void whoever_stops_everything_finds_all_that_was_started_and_nothing_starts_afterwards() throws Exception {
        var names = IntStream.range(0, 200).mapToObj(n -> "sample" + n).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = names.stream()
                    .map(name -> threads.submit(() -> process(name).launch(List.of("sleep", "60"), Map.of())))
                    .toList();
            starts.get(20).get();

            launches.end();
            var found = names.stream()
                    .flatMap(name -> process(name).running().stream())
                    .toList();

            for (var start : starts) {
                if (completes(start)) {
                    assertThat(found).contains(start.resultNow());
                }
            }
            found.forEach(ProcessHandle::destroyForcibly);
        }
        assertThatThrownBy(() -> process().launch(List.of("sleep", "60"), Map.of()))
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("being stopped");
    }

    private static boolean completes(Future<?> start) throws InterruptedException {
        try {
            start.get();
            return true;
        } catch (ExecutionException e) {
            return false; // it came too late
        }
    }

    private ServerProcess process(String name) {
        return new ServerProcess(name, folder, folder, launches);
    }

    private ServerProcess process() {
        return process("sample");
    }
}
