package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.wsis.events.Event;

import static org.wsis.stocktaking.entries.Content.required;

/// What the register tells other services about an entry: its full public state, and nothing of a person but the
/// opaque subject of the owner.
sealed interface EntryEvent extends Event {

    /// Id of the entry.
    UUID id();

    /// It became public.
    record Published(@JsonUnwrapped PublicState state, Instant at) implements EntryEvent {

        @Override
        public UUID id() {
            return state.id;
        }
    }

    /// Its public version changed, or who owns it.
    record Updated(@JsonUnwrapped PublicState state, Instant at) implements EntryEvent {

        @Override
        public UUID id() {
            return state.id;
        }
    }

    /// It left the register.
    ///
    /// @param reason whether its owner took it back or an officer took it down
    record Withdrawn(UUID id, String reference, int version, UUID owner, Reason reason, Instant at)
            implements EntryEvent {

        enum Reason {
            WITHDRAWN,
            TAKEN_DOWN
        }
    }

    /// It is the same as another entry, and left the register in favour of it.
    ///
    /// @param into id of the other entry
    record Merged(UUID id, String reference, int version, UUID owner, UUID into, Instant at) implements EntryEvent {}

    /// What is public of an entry, and to whom it belongs.
    ///
    /// @param version rises with every change of the entry, public or not
    /// @param number number of the public version, counted from 1
    record PublicState(
            UUID id,
            String reference,
            int version,
            int number,
            UUID owner,
            String language,
            String title,
            String description,
            List<Content.Translation> translations,
            @Nullable String activityType,
            Content.Organization organization,
            List<String> actionLines,
            List<Integer> sdgs,
            List<Integer> gdcObjectives,
            List<Content.Linkage> linkages,
            @Nullable String coverage,
            @Nullable String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            List<String> beneficiaries,
            List<Content.Partner> partners,
            @Nullable String replicability,
            @Nullable String sustainability,
            @Nullable String valuesPromotion,
            @Nullable String website,
            boolean sample) {

        /// Of a flushed entry: its version is the one that the commit at hand will show.
        static PublicState of(Entry entry) {
            var content = entry.publicContent();
            return new PublicState(
                    entry.id(),
                    entry.reference(),
                    entry.version(),
                    entry.publicNumber(),
                    entry.owner(),
                    required(content.language()),
                    required(content.title()),
                    required(content.description()),
                    content.translations(),
                    content.activityType(),
                    required(content.organization()),
                    content.actionLines(),
                    content.sdgs(),
                    content.gdcObjectives(),
                    content.linkages(),
                    content.coverage(),
                    content.status(),
                    content.startDate(),
                    content.endDate(),
                    content.beneficiaries(),
                    content.partners(),
                    content.replicability(),
                    content.sustainability(),
                    content.valuesPromotion(),
                    content.website(),
                    content.isSample());
        }
    }

    @Override
    default String type() {
        return switch (this) {
            case Published _ -> "org.wsis.stocktaking.entry.published.v1";
            case Updated _ -> "org.wsis.stocktaking.entry.updated.v1";
            case Withdrawn _ -> "org.wsis.stocktaking.entry.withdrawn.v1";
            case Merged _ -> "org.wsis.stocktaking.entry.merged.v1";
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
