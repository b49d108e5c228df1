package org.wsis.stocktaking.entries;

/// Where an entry stands. Only a published one is in the register.
public enum EntryState {
    /// Being written; seen by its owner and its editors only.
    DRAFT,
    /// Waits for a decision.
    SUBMITTED,
    /// Given back with remarks.
    RETURNED,
    /// Refused with a reason.
    REJECTED,
    /// In the register.
    PUBLISHED,
    /// Taken back by its owner.
    WITHDRAWN,
    /// Removed from the register by an officer; its address tells so.
    TAKEN_DOWN,
    /// Found to be the same as another entry, to which its address leads.
    MERGED
}
