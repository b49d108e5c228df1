package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The register changed: an entry joined it, changed in it or left it. Features that keep something of their own
/// about the register (words to search, counts, a feed) observe it; they run in the transaction of the change,
/// which fails when they do, so that what they keep is never behind.
///
/// At least one of the two is there. Both are when a published entry was changed, confirmed or marked.
///
/// @param id of the entry
/// @param before as it stood in the register, null when it joins
/// @param after as it stands in the register now, null when it left
/// @param at when
public record RegisterChange(
        UUID id, @Nullable PublicEntry before, @Nullable PublicEntry after, Instant at) {}
