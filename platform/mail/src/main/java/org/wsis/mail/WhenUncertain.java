package org.wsis.mail;

/// What to do about a mail of which nobody knows whether it went: the connection or our process ended between the
/// last byte of the mail and the server's answer. SMTP has no way to ask afterwards.
public enum WhenUncertain {

    /// Leave it: the mail goes at most once. It is shown to operators, who may send it again.
    LEAVE,

    /// Send it once more, with the same `Message-ID`, by which mailboxes can recognise the repeat: the mail goes at
    /// least once, and never more than twice.
    REPEAT
}
