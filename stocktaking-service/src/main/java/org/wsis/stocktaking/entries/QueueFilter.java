package org.wsis.stocktaking.entries;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// Which of the entries that wait for a decision are wanted; a null leaves it open.
///
/// @param kind new entries or changes of published ones
/// @param language code of the language of the text
/// @param region code of the ITU region of the organization's country
/// @param stakeholderType code of the type
/// @param sentBefore sent before this instant
public record QueueFilter(
        @Nullable Kind kind,
        @Nullable String language,
        @Nullable String region,
        @Nullable String stakeholderType,
        @Nullable Instant sentBefore) {

    /// Everything that waits.
    public static final QueueFilter ALL = new QueueFilter(null, null, null, null, null);

    /// What kind of thing waits.
    public enum Kind {
        /// It was never in the register.
        NEW,
        /// It changes what is in the register.
        CHANGE
    }

    /// Names the list that this filter makes, for its cursors.
    String list() {
        return "entries:queue:" + kind + ":" + language + ":" + region + ":" + stakeholderType;
    }
}
