package org.wsis.trustfund.editions;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.events.UnreadableEvent;

/// What the fund takes from the events about an edition, which tell its full state each; their other members do
/// not matter here.
record ToldEdition(
        UUID id, Integer year, Map<String, String> name, LocalDate startsOn, LocalDate endsOn, Boolean sample) {

    ToldEdition {
        present(id, "id");
        present(year, "year");
        present(name, "name");
        present(name.get("en"), "name.en");
        present(startsOn, "startsOn");
        present(endsOn, "endsOn");
        present(sample, "sample");
    }

    /// JSON that leaves a member out would otherwise arrive here as null, against its contract.
    private static void present(@Nullable Object value, String member) {
        if (value == null) {
            throw new UnreadableEvent("The member " + member + " is missing");
        }
    }
}
