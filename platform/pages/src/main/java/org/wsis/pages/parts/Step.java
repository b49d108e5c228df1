package org.wsis.pages.parts;

import org.jspecify.annotations.Nullable;

/// One step of a course: of an edition, of a registration, of an entry.
///
/// @param state whether it lies behind, is the current one or lies ahead
/// @param label what happens
/// @param when the date or span in words, as the page says it; null where no date tells
/// @param machineReadable the same for programs, as `<time datetime>` wants it; null without a date
/// @param address where it leads; null if nowhere
public record Step(
        State state,
        String label,
        @Nullable String when,
        @Nullable String machineReadable,
        @Nullable String address) {

    /// Where the step stands.
    public enum State {
        /// Behind us.
        DONE,
        /// Where we are.
        NOW,
        /// Ahead.
        AHEAD
    }

    /// A step without a date.
    public static Step of(State state, String label) {
        return new Step(state, label, null, null, null);
    }

    /// The same with its date.
    ///
    /// @param words the date as the page says it
    /// @param datetime the date for programs
    public Step at(String words, String datetime) {
        return new Step(state, label, words, datetime, address);
    }

    /// The same as a link.
    public Step leadingTo(String where) {
        return new Step(state, label, when, machineReadable, where);
    }

    /// Whether it lies behind us.
    public boolean isDone() {
        return state == State.DONE;
    }

    /// Whether it is where we are.
    public boolean isNow() {
        return state == State.NOW;
    }
}
