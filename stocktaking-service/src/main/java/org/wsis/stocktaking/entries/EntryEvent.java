package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.events.Event;

/// What the register tells other services about an entry: its full public state, and nothing of a person but the
/// opaque subject of the owner.
sealed interface EntryEvent extends Event {

    /// Id of the entry.
    UUID id();

    /// It became public.
    record Published(
            UUID id,
            String reference,
            int version,
            UUID owner,
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
            boolean sample,
            Instant at)
            implements EntryEvent {

        /// The version is the one that the commit at hand will give.
        static Published of(Entry entry, Instant now) {
            var view = entry.view();
            return new Published(
                    view.id(),
                    view.reference(),
                    view.version() + 1,
                    view.owner(),
                    view.language(),
                    view.title(),
                    view.description(),
                    view.activityType(),
                    view.organization(),
                    view.actionLines(),
                    view.sdgs(),
                    view.gdcObjectives(),
                    view.coverage(),
                    view.status(),
                    view.startDate(),
                    view.endDate(),
                    view.website(),
                    view.sample(),
                    now);
        }
    }

    /// It left the register.
    record Withdrawn(UUID id, String reference, int version, UUID owner, Instant at) implements EntryEvent {}

    @Override
    default String type() {
        return switch (this) {
            case Published _ -> "org.wsis.stocktaking.entry.published.v1";
            case Withdrawn _ -> "org.wsis.stocktaking.entry.withdrawn.v1";
        };
    }

    @Override
    default String topic() {
        return "wsis.stocktaking.entries";
    }

    @Override
    default UUID subject() {
        return id();
    }
}
