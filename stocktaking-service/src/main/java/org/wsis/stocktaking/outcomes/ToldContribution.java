package org.wsis.stocktaking.outcomes;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What the register takes from an event about a contribution to the Trust Fund.
record ToldContribution(UUID id, int edition, @Nullable String contributor, String earmark, String stage) {

    ToldContribution {
        ToldProject.present(id, "id");
        ToldProject.present(earmark, "earmark");
        ToldProject.present(stage, "stage");
    }
}
