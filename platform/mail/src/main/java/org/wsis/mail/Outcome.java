package org.wsis.mail;

/// How an attempt to send a mail ended.
sealed interface Outcome {

    /// The server has it.
    record Accepted() implements Outcome {}

    /// The server, or the encoding, refused this mail, and a later attempt may succeed.
    record RefusedForNow(String summary, String reason) implements Outcome {}

    /// No later attempt will succeed.
    record RefusedForGood(String summary, String reason) implements Outcome {}

    /// Nothing was sent, for a reason that holds for every mail: nobody answers, or our sign-in or sender is refused.
    record Unreachable(String reason) implements Outcome {}

    /// The connection ended after the last byte of the mail and before the answer.
    record Uncertain(String reason) implements Outcome {}
}
