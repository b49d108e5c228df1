package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords and keys of this suite: made by chance once, kept in a file that only its owner can read, and as old
/// as the data. No secret of a running suite is in the repository.
final class Secrets {

    private static final int BYTES = 32;

    private final Path file;

    Secrets(Path file) {
        this.file = file;
    }

    /// The secret of that name; the first time it is asked for, it is made.
    synchronized String of(String name) {
        try {
            var secrets = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    secrets.load(in);
                }
            }
            if (secrets.getProperty(name) == null) {
                secrets.setProperty(name, random());
                write(secrets);
            }
            return secrets.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Properties secrets) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var lines = new StringBuilder();
        secrets.stringPropertyNames().stream().sorted().forEach(name -> lines.append(name)
                .append('=')
                .append(secrets.getProperty(name))
                .append('\n'));
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
