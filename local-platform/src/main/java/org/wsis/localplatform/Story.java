package org.wsis.localplatform;

import java.io.PrintStream;
import java.util.List;

/// Something that people do with the suite, step by step, told while it happens.
///
/// @param title what it is about
/// @param steps what happens, one after the other
record Story(String title, List<Step> steps) {

    /// One thing that somebody does. A step may be repeated after an interruption, so it must not do its work
    /// twice.
    ///
    /// @param title said after it has happened, in the present tense: "A participant submits an initiative"
    record Step(String title, Action action) {}

    /// Does the step, through the public API, and returns what else is worth telling, one line each.
    interface Action {
        List<String> by(SuiteClient client);
    }

    /// Lets it happen, and fails with the step that could not be done.
    void tell(SuiteClient client, PrintStream out) {
        out.println(title);
        for (var step : steps) {
            var begin = System.nanoTime();
            List<String> told;
            try {
                told = step.action().by(client);
            } catch (ComponentFailed failure) {
                throw new ComponentFailed(step.title() + ": this did not work. " + failure.getMessage(), failure);
            }
            out.println("  %-70s %5d ms".formatted(step.title(), (System.nanoTime() - begin) / 1_000_000));
            told.forEach(line -> out.println("    " + line));
        }
    }
}
