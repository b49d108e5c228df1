package org.wsis.localplatform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What happens only when the data are new.
final class FirstStart {

    private static final String BEGUN = "begun";
    private static final String LOADED = "loaded";
    private static final String LEFT_OUT = "left out";

    private final Suite suite;
    private final PrintStream out;

    FirstStart(Suite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
    }

    /// Whether these data have the demo year, or are about to have it: then the pages say so.
    static boolean isSample(Folders folders) {
        var state = state(folders);
        return state.equals(BEGUN) || state.equals(LOADED);
    }

    /// Settles before anything starts whether new data shall have the demo year.
    static void settle(Folders folders, boolean empty) throws IOException {
        if (state(folders).isEmpty()) {
            Files.createDirectories(note(folders).getParent());
            Files.writeString(note(folders), empty ? LEFT_OUT : BEGUN);
        }
    }

    /// Loads the demo year, unless these data have it already or were begun without it. A year that could not be
    /// loaded to its end leaves the suite serving, says why, and is gone on with at the next start.
    void run() {
        if (!state(suite.folders()).equals(BEGUN)) {
            return;
        }
        try {
            DemoYear.story().tell(new SuiteClient(suite.address(), suite.realm()), out);
            Files.writeString(note(suite.folders()), LOADED);
        } catch (ComponentFailed failure) {
            out.println("The demo year is not complete. " + failure.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path note(Folders folders) {
        return folders.data("demo-year");
    }

    /// What was settled; empty while the data are new.
    private static String state(Folders folders) {
        try {
            return Files.exists(note(folders)) ? Files.readString(note(folders)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
