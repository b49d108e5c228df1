package org.wsis.pages.errors;

import java.util.Arrays;

import org.wsis.pages.forms.FormRefusal;
import org.wsis.problems.HttpRefusal;
import org.wsis.problems.Problem;

/// What an error means to the person who sees it. Many statuses are one and the same to them.
public enum ErrorKind {
    /// Broken on our side.
    BROKEN,
    /// The service, or what it needs, does not answer.
    UNAVAILABLE,
    /// Nothing at this address.
    NOT_FOUND,
    /// Signed in, and not allowed.
    NO_ACCESS,
    /// The session ended while a form was open.
    SIGNED_OUT,
    /// Signed in, and must show anew that it is them.
    TO_CONFIRM,
    /// The form belongs to another session.
    NOT_OF_THIS_SESSION,
    /// Somebody else was faster.
    CHANGED,
    /// More than the address takes.
    TOO_LARGE,
    /// Too many requests.
    TOO_MANY,
    /// An address, a header or a form that can't be read.
    NOT_UNDERSTOOD,
    /// Refused by a rule of a service, which has said why in a title of its own.
    REFUSED;

    static ErrorKind of(Problem problem) {
        if (problem.code().equals(FormRefusal.FORM_NOT_OF_THIS_SESSION.name())) {
            return NOT_OF_THIS_SESSION;
        }
        if (problem.status() < 500 && isOfAService(problem)) {
            return problem.status() == 401 ? TO_CONFIRM : REFUSED;
        }
        return switch (problem.status()) {
            case 401 -> SIGNED_OUT;
            case 403 -> NO_ACCESS;
            case 404, 410 -> NOT_FOUND;
            case 409, 412, 428 -> CHANGED;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> problem.status() < 500 ? NOT_UNDERSTOOD : BROKEN;
        };
    }

    /// Whether trying again later may help.
    public boolean isPassing() {
        return this == BROKEN || this == UNAVAILABLE;
    }

    /// Whether signing in and sending again is the way on.
    public boolean isSignedOut() {
        return this == SIGNED_OUT || this == TO_CONFIRM;
    }

    /// Whether the same form may be sent again from the error page itself.
    public boolean isToSendAgain() {
        return this == NOT_OF_THIS_SESSION;
    }

    private static boolean isOfAService(Problem problem) {
        return problem.status() != 429
                && Arrays.stream(HttpRefusal.values())
                        .noneMatch(refusal -> refusal.name().equals(problem.code()));
    }
}
