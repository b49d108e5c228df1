package org.wsis.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.Refused;
import org.wsis.tables.Limits;
import org.wsis.tables.TableRefusal;

/// The body of a request as a file, which is deleted when it is closed. (What a form sends is a file already.)
///
/// @param file where it lies
public record Received(Path file) implements AutoCloseable {

    static Received of(InputStream body, @Nullable String declared, Limits limits) {
        if (isMoreThan(declared, limits.bytes())) {
            throw tooLarge(limits);
        }
        try {
            var received = new Received(Files.createTempFile("table", ".tmp"));
            try {
                received.write(body, limits);
                return received;
            } catch (IOException | RuntimeException e) {
                received.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refused tooLarge(Limits limits) {
        return TableRefusal.TABLE_TOO_LARGE.because("The largest file is " + limits.bytes() + " bytes.");
    }

    private static boolean isMoreThan(@Nullable String declared, long most) {
        return declared != null && declared.matches("\\d{1,18}") && Long.parseLong(declared) > most;
    }

    private void write(InputStream body, Limits limits) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            var size = 0L;
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limits.bytes()) {
                    throw tooLarge(limits);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
