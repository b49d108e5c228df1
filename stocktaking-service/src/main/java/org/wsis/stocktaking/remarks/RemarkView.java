package org.wsis.stocktaking.remarks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.EntryField;

/// A remark as it is read.
///
/// @param field pointer of the field it is about; null when it is about the entry as a whole
/// @param answerTo the remark that it answers
/// @param byOfficer whether an officer said it; else somebody who writes the entry
/// @param own whether the reader said it
/// @param entryVersion version of the entry about which it was said
/// @param author opaque subject of who said it; told to officers only
public record RemarkView(
        UUID id,
        @Nullable String field,
        @Nullable UUID answerTo,
        String words,
        boolean byOfficer,
        boolean own,
        int entryVersion,
        Instant saidAt,
        @Nullable UUID author) {

    /// The field it is about, for pages.
    public Optional<EntryField> at() {
        return Optional.ofNullable(field).flatMap(EntryField::at);
    }
}
