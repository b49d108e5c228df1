package org.wsis.stocktaking.mistakes;

import org.wsis.problems.Refusal;

/// Why something about a mistake is refused, in order of precedence.
enum MistakeRefusal implements Refusal {
    /// No mistake with this id was told.
    MISTAKE_NOT_FOUND(404),
    /// The id belongs to another one.
    MISTAKE_ID_TAKEN(409),
    /// So many wait about this entry that one more helps nobody.
    MISTAKES_ENOUGH(409),
    /// It was looked into already.
    MISTAKE_CLOSED(409);

    private final int status;

    MistakeRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
