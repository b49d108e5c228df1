package org.wsis.stocktaking.reading;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Something that became of an initiative elsewhere.
///
/// @param subject id of what it happened to there: a project of the Prizes, a session of the Forum
/// @param edition the year
/// @param onDay the day, where it is known
/// @param actionLine code of the category of the Prizes
/// @param title of the session
public record Mark(
        Kind kind,
        UUID subject,
        int edition,
        @Nullable LocalDate onDay,
        @Nullable String actionLine,
        @Nullable String title) {

    /// What happened, the greater honour last.
    public enum Kind {
        /// It was entered for the Prizes.
        PRIZE_SUBMITTED,
        /// It was nominated.
        PRIZE_NOMINATED,
        /// It is one of the five champions of a category.
        PRIZE_CHAMPION,
        /// It won a category.
        PRIZE_WINNER,
        /// A session of the Forum was about it.
        FORUM_SESSION
    }
}
