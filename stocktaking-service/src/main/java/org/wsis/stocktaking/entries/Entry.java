package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import static org.wsis.stocktaking.entries.Content.required;

/// An initiative in the register, from its first draft on.
///
/// It holds two contents: what its editors have written last, and what everyone reads. They differ while a change
/// of a published entry is written or reviewed.
@Entity
class Entry extends PanacheEntityBase {

    @Id
    private UUID id;

    private String reference;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private EntryState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Revision revision;

    private UUID owner;
    private List<UUID> editors;

    /// Beside the content, for the rule that the same initiative stands in the register once.
    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable String title;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable String organizationName;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String publicContent;

    private int publicNumber;
    private @Nullable String importedFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @SuppressWarnings("UnusedVariable") // kept for exports, which read the table
    private @Nullable String importedRecord;

    @SuppressWarnings("UnusedVariable") // read by queries
    private boolean sample;

    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant closedAt;
    private @Nullable String tombstone;
    private @Nullable UUID mergedInto;

    protected Entry() {}

    /// A new entry that its owner begins to write.
    static Entry begin(UUID id, Content content, UUID owner, Instant now) {
        var entry = new Entry();
        entry.id = id;
        entry.reference = nextReference(now);
        entry.owner = owner;
        entry.editors = List.of();
        entry.state = EntryState.DRAFT;
        entry.createdAt = now;
        entry.write(content);
        return entry;
    }

    /// A new entry made from a record of somebody else's list, which is kept whole beside it; it waits for its
    /// review.
    static Entry importOf(Content content, String from, String wholeRecord, UUID officer, Instant now) {
        var entry = begin(org.wsis.process.Ids.next(), content, officer, now);
        entry.importedFrom = from;
        entry.importedRecord = wholeRecord;
        entry.state = EntryState.SUBMITTED;
        entry.submittedAt = now;
        return entry;
    }

    /// The number is not without gaps: a refused submission may use one up.
    private static String nextReference(Instant now) {
        var number = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('entry_reference')")
                        .getSingleResult())
                .longValue();
        return "S-%d-%05d".formatted(now.atZone(ZoneOffset.UTC).getYear(), number);
    }

    /// Keeps what its editors have written so far, without sending it. What waits for a decision is taken out of
    /// the queue by it: nobody decides about a text that is being changed.
    void draft(Content written) {
        switch (state) {
            case DRAFT, RETURNED -> write(written);
            case SUBMITTED -> {
                write(written);
                state = EntryState.DRAFT;
            }
            case PUBLISHED -> {
                write(written);
                revision = revision == Revision.RETURNED ? Revision.RETURNED : Revision.DRAFT;
            }
            case REJECTED, WITHDRAWN, TAKEN_DOWN, MERGED -> throw notOpen();
        }
    }

    /// Sends it for review: as a new entry, or as a change of a published one.
    void submit(Content complete, Instant now) {
        switch (state) {
            case DRAFT, SUBMITTED, RETURNED -> state = EntryState.SUBMITTED;
            case PUBLISHED -> revision = Revision.SUBMITTED;
            case REJECTED, WITHDRAWN, TAKEN_DOWN, MERGED -> throw notOpen();
        }
        write(complete);
        submittedAt = now;
    }

    /// Forgets a change that was not published; the public version stays. A draft that was never sent is withdrawn.
    void discard(Instant now) {
        switch (state) {
            case PUBLISHED -> forgetRevision();
            case DRAFT -> withdraw(now);
            case SUBMITTED, RETURNED, REJECTED, WITHDRAWN, TAKEN_DOWN, MERGED -> throw notOpen();
        }
    }

    private org.wsis.problems.Refused notOpen() {
        return EntryRefusal.ENTRY_NOT_OPEN_FOR_CHANGES.because("The entry is " + state + ".");
    }

    private void write(Content written) {
        var kept = written.inOrder();
        content = kept.toJson();
        title = kept.title();
        organizationName =
                kept.organization() == null ? null : kept.organization().name();
        sample = kept.isSample();
    }

    private void forgetRevision() {
        revision = null;
        write(publicContent());
    }

    /// Whether this would change nothing of what its editors have written.
    boolean says(Content other) {
        return content().equals(other.inOrder());
    }

    boolean isUnderReview() {
        return state == EntryState.SUBMITTED || (state == EntryState.PUBLISHED && revision == Revision.SUBMITTED);
    }

    /// Makes public what waits. The first time it joins the register; afterwards a new version replaces the last.
    void publish(Instant now) {
        requireUnderReview();
        state = EntryState.PUBLISHED;
        revision = null;
        show(content(), now);
        confirmedAt = now;
    }

    /// Changes the public version itself, as an officer may; a change that is being written goes on.
    void edit(Content better, Instant now) {
        requirePublished();
        if (revision == null) {
            write(better);
        }
        show(better, now);
    }

    private void show(Content shown, Instant now) {
        publicContent = shown.inOrder().toJson();
        publicNumber++;
        publishedAt = publishedAt == null ? now : publishedAt;
        updatedAt = now;
    }

    /// Gives it back to its owner.
    void giveBack() {
        requireUnderReview();
        if (state == EntryState.PUBLISHED) {
            revision = Revision.RETURNED;
        } else {
            state = EntryState.RETURNED;
        }
    }

    /// Refuses it; of a published entry only the change is refused.
    void reject() {
        requireUnderReview();
        if (state == EntryState.PUBLISHED) {
            forgetRevision();
        } else {
            state = EntryState.REJECTED;
        }
    }

    /// Takes it back; true if it was not taken back before.
    boolean withdraw(Instant now) {
        return switch (state) {
            case WITHDRAWN -> false;
            case TAKEN_DOWN, MERGED -> throw notOpen();
            case DRAFT, SUBMITTED, RETURNED, REJECTED, PUBLISHED -> {
                state = EntryState.WITHDRAWN;
                revision = null;
                closedAt = now;
                yield true;
            }
        };
    }

    /// Removes it from the register and leaves a tombstone that says why.
    void takeDown(String reason, Instant now) {
        requirePublished();
        state = EntryState.TAKEN_DOWN;
        tombstone = reason;
        closedAt = now;
    }

    /// From now on its address leads to the other entry.
    void mergeInto(Entry other, Instant now) {
        requirePublished();
        other.requirePublished();
        state = EntryState.MERGED;
        mergedInto = other.id;
        closedAt = now;
    }

    /// Brings back what an officer took down or merged, as it was.
    void restore() {
        if (state != EntryState.TAKEN_DOWN && state != EntryState.MERGED) {
            throw EntryRefusal.ENTRY_NOT_REMOVED.because("The entry is " + state + ".");
        }
        state = EntryState.PUBLISHED;
        tombstone = null;
        mergedInto = null;
        closedAt = null;
    }

    /// Its owner says that what is public is still true.
    void confirm(Instant now) {
        requirePublished();
        confirmedAt = now;
    }

    /// Gives it to somebody else, who may be one of its editors. Its former owner goes on as an editor.
    void handOverTo(UUID person) {
        if (!person.equals(owner)) {
            var others = new ArrayList<>(editors);
            others.remove(person);
            others.add(owner);
            editors = List.copyOf(others);
            owner = person;
        }
    }

    /// Lets somebody else write it too.
    void addEditor(UUID person) {
        if (!mayBeWrittenBy(person)) {
            var more = new ArrayList<>(editors);
            more.add(person);
            editors = List.copyOf(more);
        }
    }

    void removeEditor(UUID person) {
        editors = editors.stream().filter(editor -> !editor.equals(person)).toList();
    }

    private void requireUnderReview() {
        if (!isUnderReview()) {
            throw EntryRefusal.ENTRY_NOT_UNDER_REVIEW.because("The entry is " + state + ".");
        }
    }

    private void requirePublished() {
        if (state != EntryState.PUBLISHED) {
            throw EntryRefusal.ENTRY_NOT_PUBLISHED.because("The entry is " + state + ".");
        }
    }

    boolean isPublic() {
        return state == EntryState.PUBLISHED;
    }

    boolean wasImported() {
        return importedFrom != null;
    }

    boolean belongsTo(UUID person) {
        return owner.equals(person);
    }

    /// Its owner and its editors write it.
    boolean mayBeWrittenBy(UUID person) {
        return belongsTo(person) || editors.contains(person);
    }

    int version() {
        return version;
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    String reference() {
        return reference;
    }

    EntryState state() {
        return state;
    }

    Content content() {
        return Content.parse(content);
    }

    Content publicContent() {
        return Content.parse(required(publicContent));
    }

    int publicNumber() {
        return publicNumber;
    }

    PublicEntry publicEntry() {
        return PublicEntry.of(
                id,
                reference,
                publicNumber,
                publicContent(),
                importedFrom,
                required(publishedAt),
                required(updatedAt),
                required(confirmedAt));
    }

    /// What stands at its public address; empty while it was never in the register.
    Optional<Standing> standing() {
        return switch (state) {
            case PUBLISHED -> Optional.of(new Standing.InRegister(publicEntry()));
            case MERGED -> Optional.of(new Standing.Merged(required(mergedInto)));
            case TAKEN_DOWN -> Optional.of(new Standing.Gone(id, reference, state, tombstone, required(closedAt)));
            case WITHDRAWN ->
                publicNumber == 0
                        ? Optional.empty()
                        : Optional.of(new Standing.Gone(id, reference, state, null, required(closedAt)));
            case DRAFT, SUBMITTED, RETURNED, REJECTED -> Optional.empty();
        };
    }

    EntryView view() {
        return new EntryView(
                id,
                reference,
                version,
                state,
                revision,
                owner,
                editors,
                content(),
                publicNumber,
                publicContent == null || revision == null ? null : publicContent(),
                importedFrom,
                createdAt,
                submittedAt,
                publishedAt,
                updatedAt,
                confirmedAt,
                closedAt,
                tombstone,
                mergedInto);
    }

    static Optional<Entry> withId(UUID id) {
        return findByIdOptional(id);
    }

    /// Holds a word until the transaction ends, so that of two who send the same thing at the same moment the
    /// second finds what the first has done. The table's constraints would stop it too, but could not answer as
    /// politely.
    static void holdWord(String word) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(lower(:word), 7002))) as held")
                .setParameter("word", word)
                .getSingleResult();
    }

    /// Loads the entry and holds its row until the transaction ends, so that two officers decide one after the
    /// other and its events get their sequence in the order of the decisions.
    static Entry hold(UUID id) {
        return Entry.<Entry>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> EntryRefusal.ENTRY_NOT_FOUND.because("No entry has the id " + id + "."));
    }

    /// The entry that has this title and organization and stands in the register or waits for it. A draft that was
    /// not sent does not count: it is nobody's business yet.
    static Optional<Entry> sameAs(String organization, String title) {
        return find(
                        "lower(organizationName) = lower(?1) and lower(title) = lower(?2) and state in (?3, ?4, ?5)",
                        organization.strip(),
                        title.strip(),
                        EntryState.SUBMITTED,
                        EntryState.RETURNED,
                        EntryState.PUBLISHED)
                .firstResultOptional();
    }
}
