package org.wsis.stocktaking.entries;

import org.wsis.problems.Refusal;

/// Why something about an entry is refused. Listed in order of precedence: when several apply, the first is
/// answered.
public enum EntryRefusal implements Refusal {
    /// No such entry, or none that the caller may see.
    ENTRY_NOT_FOUND(404),
    /// Its owner took it back.
    ENTRY_WITHDRAWN(410),
    /// An officer removed it from the register.
    ENTRY_TAKEN_DOWN(410),
    /// The id belongs to somebody else's entry.
    ENTRY_ID_TAKEN(409),
    /// Invented data have no place in this installation.
    SAMPLE_NOT_ALLOWED(409),
    /// Only the owner may do this, not an editor.
    ENTRY_OWNER_ONLY(403),
    /// The organization has sent an initiative with this title already.
    ENTRY_ALREADY_IN_REGISTER(409),
    /// It is in a state in which nobody may change it.
    ENTRY_NOT_OPEN_FOR_CHANGES(409),
    /// There is nothing to decide about.
    ENTRY_NOT_UNDER_REVIEW(409),
    /// It is not in the register.
    ENTRY_NOT_PUBLISHED(409),
    /// It was neither taken down nor merged.
    ENTRY_NOT_REMOVED(409),
    /// An entry is not merged into itself.
    ENTRY_IS_THE_SAME(409),
    /// Nobody decides about an own entry.
    ENTRY_IS_YOUR_OWN(403),
    /// The owner must learn why.
    DECISION_WITHOUT_REASON(400);

    private final int status;

    EntryRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
