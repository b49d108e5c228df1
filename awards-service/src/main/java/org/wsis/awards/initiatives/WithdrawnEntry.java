package org.wsis.awards.initiatives;

import java.util.UUID;

import org.wsis.events.UnreadableEvent;

/// What the prizes take from the event that an entry left the register.
record WithdrawnEntry(UUID id, String reference) {

    WithdrawnEntry {
        if (id == null || reference == null) {
            throw new UnreadableEvent("A member is missing: id and reference are needed");
        }
    }
}
