package org.wsis.problems.paging;

import org.wsis.problems.Refusal;

/// Why a page of a list is refused.
public enum PagingRefusal implements Refusal {
    /// Not a number from 1 to 200.
    LIMIT_OUT_OF_RANGE(400),
    /// Not a cursor of this list: changed, cut off, or taken from another list or filter.
    UNKNOWN_CURSOR(400);

    private final int status;

    PagingRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
