package org.wsis.problems.idempotency;

import org.wsis.problems.Refusal;

/// Why a request with, or without, an `Idempotency-Key` is refused.
public enum IdempotencyRefusal implements Refusal {
    /// The address does something that must not happen twice, so the key is not optional.
    IDEMPOTENCY_KEY_MISSING(400),
    /// Not 8 to 200 printable characters.
    IDEMPOTENCY_KEY_MALFORMED(400),
    /// The first request with this key is still being worked on.
    REQUEST_IN_PROGRESS(409),
    /// The key was used for another request.
    IDEMPOTENCY_KEY_REUSED(422);

    private final int status;

    IdempotencyRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
