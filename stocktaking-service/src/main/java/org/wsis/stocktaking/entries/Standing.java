package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What stands at the public address of an entry.
public sealed interface Standing {

    /// The entry, as everyone reads it.
    record InRegister(PublicEntry entry) implements Standing {}

    /// It was found to be the same as another one, to which its address leads.
    ///
    /// @param into the other entry
    record Merged(UUID into) implements Standing {}

    /// It left the register; its address says so for ever.
    ///
    /// @param state `WITHDRAWN` or `TAKEN_DOWN`
    /// @param reason why an officer removed it; null when its owner took it back
    /// @param at when
    record Gone(
            UUID id,
            String reference,
            EntryState state,
            @Nullable String reason,
            Instant at) implements Standing {}
}
