package org.wsis.localplatform;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WsisTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final StringWriter messages = new StringWriter();
    private final StringWriter help = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "logs", "demo"})
    void every_command_explains_itself_and_its_exit_codes(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(help.toString()).startsWith("Usage: ./wsis " + command).contains("Exit code:");
    }

    @Test
    void what_is_not_understood_ends_with_2_and_says_what_it_was() {
        assertThat(run("up", "--freshly")).isEqualTo(2);
        assertThat(messages.toString()).contains("--freshly");
    }

    @Test
    void status_of_a_suite_that_does_not_run_is_not_fine() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(screen()).contains("postgresql   down").contains("gateway      down");
    }

    @Test
    void the_demo_says_that_the_suite_must_be_started_first() {
        assertThat(run("demo")).isEqualTo(1);
        assertThat(messages.toString()).contains("./wsis up").doesNotContain("at org.wsis");
    }

    @Test
    void logs_of_an_unknown_component_name_those_there_are() {
        assertThat(run("logs", "oracle")).isEqualTo(1);
        assertThat(messages.toString()).contains("oracle").contains("postgresql");
    }

    @Test
    void down_is_not_an_error_when_nothing_runs() {
        assertThat(run("down")).isZero();
        assertThat(screen()).contains("not running");
    }

    private int run(String... arguments) {
        var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        var place = new Place(new Repository(folder), Map.of(), out);
        return Wsis.commandLine(place)
                .setErr(new PrintWriter(messages, true))
                .setOut(new PrintWriter(help, true))
                .execute(arguments);
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
