package org.wsis.stocktaking.outcomes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.events.UnreadableEvent;

/// What the register takes from an event about a project of the Prizes; its other members do not matter here.
record ToldProject(UUID id, String reference, int edition, String category, UUID entry, String state, Instant at) {

    ToldProject {
        present(id, "id");
        present(reference, "reference");
        present(category, "category");
        present(entry, "entry");
        present(state, "state");
        present(at, "at");
    }

    /// JSON that leaves a member out would otherwise arrive here as null, against its contract.
    static void present(@Nullable Object value, String member) {
        if (value == null) {
            throw new UnreadableEvent("The member " + member + " is missing");
        }
    }
}
