package org.wsis.events;

/// A message that no further attempt can make readable; its message is the reason that an officer sees.
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// For a listener that finds an event against its contract.
    public UnreadableEvent(String reason) {
        super(reason);
    }
}
