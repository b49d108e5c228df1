package org.wsis.mail.links;

import org.wsis.problems.Refusal;

/// Why a signed link is refused. Listed in order of precedence.
public enum LinkRefusal implements Refusal {
    /// It was not made by us, not for this purpose, or was cut short on its way through a mail program.
    LINK_NOT_VALID(404),
    /// Its time is over.
    LINK_EXPIRED(410);

    private final int status;

    LinkRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
