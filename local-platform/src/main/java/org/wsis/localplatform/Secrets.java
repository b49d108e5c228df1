package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
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

    /// The secret of that name; the first time it is asked for, it is made. Whoever asks at the same moment, in
    /// whatever process, gets the same.
    String of(String name) {
        try {
            var kept = read().getProperty(name);
            return kept == null ? makeOnce(name) : kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            secrets.load(in);
        } catch (NoSuchFileException e) {
            return secrets; // none was made yet
        }
        return secrets;
    }

    private String makeOnce(String name) throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = lock(channel)) {
            var secrets = read();
            if (lock.isValid() && secrets.getProperty(name) == null) {
                secrets.setProperty(name, random());
                write(secrets);
            }
            return secrets.getProperty(name);
        }
    }

    /// The lock is between processes; for a second thread of the same one it fails instead of waiting.
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                ServerProcess.pause(Duration.ofMillis(5));
            }
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
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.ISO_8859_1)));
            out.force(true); // without these passwords, data that survived a power cut could not be opened
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
