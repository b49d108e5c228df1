package org.wsis.forum.editions;

import java.time.Instant;
import java.util.Comparator;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// A period in which something is open: from its first instant on, and no longer at its last.
@Embeddable
record Window(@Enumerated(EnumType.STRING) WindowName name, Instant opensAt, Instant closesAt) {

    /// In the order in which they open.
    static final Comparator<Window> IN_ORDER =
            Comparator.comparing(Window::opensAt).thenComparing(Window::name);

    /// Where a window stands.
    enum State {
        AHEAD,
        OPEN,
        CLOSED
    }

    /// Where it stands at this instant.
    State at(Instant now) {
        if (now.isBefore(opensAt)) {
            return State.AHEAD;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }
}
