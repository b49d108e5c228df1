package org.wsis.stocktaking.entries;

/// Where a change of a published entry stands. The published version stays as it is until the change is decided.
public enum Revision {
    /// Being written.
    DRAFT,
    /// Waits for a decision.
    SUBMITTED,
    /// Given back with remarks.
    RETURNED
}
