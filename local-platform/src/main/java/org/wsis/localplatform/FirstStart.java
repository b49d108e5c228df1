package org.wsis.localplatform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// What happens only when the data are new.
final class FirstStart {

    private final Suite suite;
    private final PrintStream out;

    FirstStart(Suite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
    }

    /// Loads the demo year, unless these data have it already or were begun without it. A year that could not be
    /// loaded to its end leaves the suite serving, says why, and is gone on with at the next start.
    void run(boolean empty) {
        var begun = suite.folders().data("demo-year");
        if (Files.exists(begun)) {
            return;
        }
        try {
            if (!empty) {
                DemoYear.story().tell(new SuiteClient(suite.address(), suite.realm()), out);
            }
            Files.writeString(begun, empty ? "left out" : "loaded");
        } catch (ComponentFailed failure) {
            out.println("The demo year is not complete. " + failure.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
