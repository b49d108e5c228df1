package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What the supervisor last said about the suite as a whole, for other processes to read.
///
/// @param file where it is written
record SuiteNote(Path file) {

    /// How far the suite is.
    enum State {
        STARTING,
        SERVING,
        STOPPING,
        FAILED
    }

    SuiteNote(Folders folders) {
        this(folders.run().resolve("suite.state"));
    }

    void say(State state) {
        try {
            Files.createDirectories(file.getParent());
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, state.name());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(State state) {
        try {
            return Files.readString(file).strip().equals(state.name());
        } catch (IOException e) {
            return false;
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
