package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A published entry as everyone sees it. It says nothing of the person who sent it.
///
/// @param language code of the language of title and description
/// @param importedFrom the list it was imported from, if it was
/// @param sample invented, for a demonstration
record PublicEntry(
        UUID id,
        String reference,
        int version,
        String language,
        String title,
        String description,
        @Nullable String activityType,
        Submission.Organization organization,
        List<String> actionLines,
        List<Integer> sdgs,
        List<Integer> gdcObjectives,
        @Nullable String coverage,
        @Nullable String status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String website,
        @Nullable String importedFrom,
        boolean sample,
        @Nullable Instant publishedAt) {

    static PublicEntry of(Entry.View entry) {
        return new PublicEntry(
                entry.id(),
                entry.reference(),
                entry.version(),
                entry.language(),
                entry.title(),
                entry.description(),
                entry.activityType(),
                entry.organization(),
                entry.actionLines(),
                entry.sdgs(),
                entry.gdcObjectives(),
                entry.coverage(),
                entry.status(),
                entry.startDate(),
                entry.endDate(),
                entry.website(),
                entry.importedFrom(),
                entry.sample(),
                entry.publishedAt());
    }
}
