package org.wsis.pages.forms;

import org.wsis.problems.Refusal;

/// Why a form is not taken, whatever is in it.
public enum FormRefusal implements Refusal {
    /// The form lacks the token of this session: it was opened before signing in or in an older session, or it
    /// comes from another site. The page shown instead keeps what was typed and offers to send it again.
    FORM_NOT_OF_THIS_SESSION(403);

    private final int status;

    FormRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
