package org.wsis.forum.editions;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.wsis.events.Event;

/// What the Forum tells the other services of an edition: always its full state, so that a reader needs only the
/// last event to know the year.
sealed interface EditionEvent extends Event {

    /// The edition after what happened.
    Edition.View edition();

    /// It exists.
    record Announced(@JsonUnwrapped Edition.View edition, Instant at) implements EditionEvent {}

    /// Something about it is different.
    record Changed(@JsonUnwrapped Edition.View edition, Instant at) implements EditionEvent {}

    @Override
    default String type() {
        return switch (this) {
            case Announced _ -> "org.wsis.forum.edition.announced.v1";
            case Changed _ -> "org.wsis.forum.edition.changed.v1";
        };
    }

    @Override
    default String topic() {
        return "wsis.forum.editions";
    }

    @Override
    default UUID subject() {
        return edition().id();
    }
}
