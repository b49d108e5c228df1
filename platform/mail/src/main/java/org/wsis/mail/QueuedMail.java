package org.wsis.mail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A mail on its way, as it stands in the outbox.
///
/// @param attempts this one included
record QueuedMail(
        UUID id,
        String address,
        String language,
        String subject,
        String text,
        String html,
        @Nullable String series,
        @Nullable String unsubscribe,
        WhenUncertain whenUncertain,
        int attempts,
        boolean repeated,
        Instant giveUpAt) {

    boolean mayBeRepeated() {
        return whenUncertain == WhenUncertain.REPEAT && !repeated;
    }

    /// Says only which mail it is: the rest might end up in a log.
    @Override
    public String toString() {
        return "QueuedMail[" + id + "]";
    }
}
