package org.wsis.stocktaking.remarks;

import org.wsis.problems.Refusal;

/// Why a remark is refused, in order of precedence.
enum RemarkRefusal implements Refusal {
    /// The remark that is answered is none about this entry.
    REMARK_NOT_FOUND(404),
    /// The id belongs to another remark.
    REMARK_ID_TAKEN(409),
    /// The conversation has become too long to be one.
    REMARKS_TOO_MANY(409);

    private final int status;

    RemarkRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
