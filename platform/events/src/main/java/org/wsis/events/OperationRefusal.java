package org.wsis.events;

import org.wsis.problems.Refusal;

/// Why an operation on events is refused. Listed in order of precedence.
enum OperationRefusal implements Refusal {
    DEAD_LETTER_NOT_FOUND(404),
    READER_NOT_FOUND(404),
    DEAD_LETTER_ALREADY_REPLAYED(409),
    DEAD_LETTER_STILL_FAILS(409),
    NOT_A_READ_MODEL(409);

    private final int status;

    OperationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
