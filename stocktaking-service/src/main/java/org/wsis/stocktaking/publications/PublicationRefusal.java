package org.wsis.stocktaking.publications;

import org.wsis.problems.Refusal;

/// Why something about a report of the register is refused. Listed in order of precedence.
enum PublicationRefusal implements Refusal {
    REGISTER_REPORT_NOT_FOUND(404),
    REGISTER_REPORT_QUESTION(400),
    REGISTER_REPORT_NOT_READY(409);

    private final int status;

    PublicationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
