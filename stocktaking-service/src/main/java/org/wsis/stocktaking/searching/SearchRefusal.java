package org.wsis.stocktaking.searching;

import org.wsis.problems.Refusal;

/// Why a search is refused. Listed in order of precedence: when several apply, the first is answered.
public enum SearchRefusal implements Refusal {
    /// A filter or an order that does not exist, or more than anybody types.
    SEARCH_NOT_UNDERSTOOD(400),
    /// Too many searches that need much work are under way.
    SEARCH_BUSY(503);

    private final int status;

    SearchRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
