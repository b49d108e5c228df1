package org.wsis.localplatform;

/// A component did not start, or could not be stopped. The message is written for the person at the keyboard: it says
/// what happened and where to look.
public final class ComponentFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ComponentFailed(String message) {
        super(message);
    }

    ComponentFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
