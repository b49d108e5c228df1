package org.wsis.stocktaking.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What the register takes from an event about a session of the Forum. A cancelled one has no more than its id and
/// year.
record ToldSession(
        UUID id,
        int edition,
        @Nullable Map<String, String> title,
        @Nullable Instant startsAt,
        @Nullable String room,
        @Nullable List<UUID> entries) {

    ToldSession {
        ToldProject.present(id, "id");
    }

    /// Refuses one that is scheduled and does not say what for and when.
    ToldSession requireWhole() {
        ToldProject.present(title, "title");
        ToldProject.present(startsAt, "startsAt");
        ToldProject.present(entries, "entries");
        return this;
    }
}
