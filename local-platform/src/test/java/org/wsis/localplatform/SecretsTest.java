package org.wsis.localplatform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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
    void only_the_owner_can_read_them() throws Exception {
        var file = folder.resolve("secrets");
        new Secrets(file).of("form-token");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
