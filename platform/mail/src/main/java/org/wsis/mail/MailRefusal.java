package org.wsis.mail;

import org.wsis.problems.Refusal;

/// Why an operation on mails is refused. Listed in order of precedence.
enum MailRefusal implements Refusal {
    MAIL_NOT_FOUND(404),
    MAIL_NOT_FAILED(409),
    MAIL_ERASED(409);

    private final int status;

    MailRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
