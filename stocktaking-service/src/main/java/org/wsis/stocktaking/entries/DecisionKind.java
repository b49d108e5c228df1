package org.wsis.stocktaking.entries;

/// What an officer can decide about an entry.
public enum DecisionKind {
    /// Make public what waits.
    PUBLISH,
    /// Give it back with remarks.
    RETURN,
    /// Refuse it; of a published entry, the change.
    REJECT,
    /// Change the public version.
    EDIT,
    /// Remove it from the register, with a tombstone.
    TAKE_DOWN,
    /// Lead its address to the entry that it is the same as.
    MERGE,
    /// Bring back what was taken down or merged.
    RESTORE
}
