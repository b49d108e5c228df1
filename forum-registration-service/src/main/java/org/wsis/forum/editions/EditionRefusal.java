package org.wsis.forum.editions;

import org.wsis.problems.Refusal;

/// Why something about an edition is refused.
enum EditionRefusal implements Refusal {
    EDITION_NOT_FOUND(404);

    private final int status;

    EditionRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
