package org.wsis.stocktaking.entries;

import org.wsis.problems.Refusal;

/// Why something about an entry is refused. Listed in order of precedence: when several apply, the first is
/// answered.
enum EntryRefusal implements Refusal {
    ENTRY_NOT_FOUND(404),
    ENTRY_ID_TAKEN(409),
    ENTRY_ALREADY_IN_REGISTER(409),
    ENTRY_NOT_OPEN_FOR_CHANGES(409),
    ENTRY_NOT_UNDER_REVIEW(409),
    ENTRY_IS_YOUR_OWN(403),
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
