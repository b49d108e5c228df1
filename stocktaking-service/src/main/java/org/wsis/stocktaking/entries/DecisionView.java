package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A decision as it is read.
///
/// @param reason why; empty where a publication needed none
/// @param entryVersion version of the entry that the officer had read
/// @param otherEntry the entry it was merged into
/// @param officer opaque subject of the officer; told to officers only
public record DecisionView(
        DecisionKind decision,
        String reason,
        int entryVersion,
        @Nullable UUID otherEntry,
        Instant decidedAt,
        @Nullable UUID officer) {}
