package org.wsis.localplatform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_is_made_once_and_stays() {
        var file = folder.resolve("secrets");
        var first = new Secrets(file).of("form-token");

        assertThat(new Secrets(file).of("form-token")).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(file).of("another")).isNotEqualTo(first);
    }

    @Test
    void all_who_ask_at_the_same_moment_get_the_same() throws Exception {
        var file = folder.resolve("secrets");
        var names = IntStream.range(0, 10).mapToObj(n -> "secret" + n).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.nCopies(
                    16, () -> names.stream().map(new Secrets(file)::of).toList()));

            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.getFirst().get());
        }
    }

    @Test
    void only_the_owner_can_read_them() throws Exception {
        var file = folder.resolve("secrets");
        new Secrets(file).of("form-token");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
