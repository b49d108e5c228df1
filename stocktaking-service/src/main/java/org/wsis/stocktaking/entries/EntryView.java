package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;

/// An entry as its owner, its editors and the officers see it, in any state.
///
/// @param version rises with every change; the number of its ETag
/// @param revision where a change of a published entry stands; null when there is none
/// @param owner opaque subject of the account it belongs to
/// @param editors opaque subjects of those who may write it too
/// @param content what was written last; its members stand beside the others
/// @param publicNumber number of the public version, 0 before the first
/// @param published what everyone reads, where that differs from what was written last
/// @param importedFrom the list it was imported from, if it was
/// @param submittedAt when it was sent for review last
/// @param publishedAt when it joined the register
/// @param updatedAt when the public version was made
/// @param confirmedAt when its owner last said that it is true, by sending or confirming it
/// @param closedAt when it was withdrawn, taken down or merged
/// @param tombstone why it was taken down
/// @param mergedInto the entry to which its address leads
public record EntryView(
        UUID id,
        String reference,
        int version,
        EntryState state,
        @Nullable Revision revision,
        UUID owner,
        List<UUID> editors,
        @JsonUnwrapped Content content,
        int publicNumber,
        @Nullable Content published,
        @Nullable String importedFrom,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable String tombstone,
        @Nullable UUID mergedInto) {

    /// Whether this person may write it.
    public boolean mayBeWrittenBy(@Nullable UUID person) {
        return owner.equals(person) || editors.contains(person);
    }

    /// Whether it belongs to the account with this subject.
    public boolean belongsTo(String subject) {
        return owner.toString().equals(subject);
    }

    /// The language in which its texts are written first; English while nobody has said.
    @JsonIgnore
    public Language textLanguage() {
        return Optional.ofNullable(content.language()).flatMap(Language::of).orElse(Language.EN);
    }

    /// Whether it, or a change of it, was given back with remarks.
    @JsonIgnore
    public boolean isReturned() {
        return state == EntryState.RETURNED || revision == Revision.RETURNED;
    }

    /// Whether it can still be written.
    @JsonIgnore
    public boolean isOpen() {
        return switch (state) {
            case DRAFT, SUBMITTED, RETURNED, PUBLISHED -> true;
            case REJECTED, WITHDRAWN, TAKEN_DOWN, MERGED -> false;
        };
    }

    /// Whether it waits for a decision, as a new entry or as a change.
    @JsonIgnore
    public boolean isUnderReview() {
        return state == EntryState.SUBMITTED || (state == EntryState.PUBLISHED && revision == Revision.SUBMITTED);
    }
}
