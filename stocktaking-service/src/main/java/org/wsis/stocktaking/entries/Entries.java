package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;
import org.wsis.referencedata.ReferenceData;

/// Reading entries: who may see what, for the API and the pages alike.
@ApplicationScoped
public class Entries {

    private static final String OWN = "entries:own:";

    private final EntityManager db;

    Entries(EntityManager db) {
        this.db = db;
    }

    /// What stands at the public address of an entry; empty for what was never in the register.
    @Transactional
    public Optional<Standing> standing(UUID id) {
        return Entry.withId(id).flatMap(Entry::standing);
    }

    /// A published entry. What left the register is refused with how it left: `ENTRY_WITHDRAWN`,
    /// `ENTRY_TAKEN_DOWN`; what was merged is answered by the entry it was merged into, whose id is another one;
    /// what was never in it does not exist.
    @Transactional
    public PublicEntry published(UUID id) {
        return switch (standing(id).orElseThrow(() -> unknown(id))) {
            case Standing.InRegister(var entry) -> entry;
            case Standing.Merged(var into) -> published(into);
            case Standing.Gone gone ->
                throw gone.state() == EntryState.WITHDRAWN
                        ? EntryRefusal.ENTRY_WITHDRAWN.because(gone.reference() + " was withdrawn by its owner.")
                        : EntryRefusal.ENTRY_TAKEN_DOWN.because(
                                gone.reference() + " was removed from the register: " + gone.reason());
        };
    }

    /// The entry with this reference, in any state; who may see it is asked with its id.
    @Transactional
    public Optional<UUID> withReference(String reference) {
        return Entry.<Entry>find("reference", reference).firstResultOptional().map(Entry::id);
    }

    /// The entries among these that are in the register, in the order of the ids; the others are left out.
    @Transactional
    public List<PublicEntry> published(List<UUID> ids) {
        var found = RegisterRow.read(db, ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /// The whole record of an entry in any state, for those who write it and for moderators; for all others it does
    /// not exist. A draft is seen by those who write it only.
    @Transactional
    public EntryView record(UUID id, @Nullable UUID person, boolean moderator) {
        return recordIfSeen(id, person, moderator).orElseThrow(() -> unknown(id));
    }

    /// The same; empty for those who may not see it.
    @Transactional
    public Optional<EntryView> recordIfSeen(UUID id, @Nullable UUID person, boolean moderator) {
        return Entry.withId(id)
                .filter(entry -> (moderator && entry.state() != EntryState.DRAFT)
                        || (person != null && entry.mayBeWrittenBy(person)))
                .map(Entry::view);
    }

    /// An entry that this person may write, in any state.
    @Transactional
    public EntryView writable(UUID id, UUID person) {
        return record(id, person, false);
    }

    /// What was decided about an entry, first one first, for those who write it and for moderators only, even when
    /// it is public.
    @Transactional
    public List<DecisionView> decisions(UUID id, @Nullable UUID person, boolean moderator) {
        record(id, person, moderator);
        return Decision.of(id, moderator);
    }

    /// The public versions of an entry, the newest first. Of what left the register nothing is shown.
    @Transactional
    public List<Version> versions(UUID id) {
        published(id);
        return versionsOf(id);
    }

    /// The same for officers, whatever the state.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    public List<Version> versionsOf(UUID id) {
        List<Object[]> rows = db.createNativeQuery("""
                        select number, cast(content as text), published_at from entry_version
                        where entry_id = :id order by number desc
                        """).setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> new Version((Integer) row[0], Content.parse((String) row[1]), (Instant) row[2]))
                .toList();
    }

    /// Entries that this person may write, in any state, the newest first. Cursor and limit as everywhere.
    @Transactional
    public Page<EntryView> own(UUID person, PageRequest page) {
        var found = page
                .after(OWN + person)
                .map(cursor -> Entry.<Entry>find(
                        "(owner = ?1 or array_contains(editors, ?1)) and (createdAt, id) < (?2, ?3)"
                                + " order by createdAt desc, id desc",
                        person,
                        cursor.instant(0),
                        cursor.id(1)))
                .orElseGet(() -> Entry.find(
                        "owner = ?1 or array_contains(editors, ?1) order by createdAt desc, id desc", person))
                .page(0, page.limitAndOne())
                .stream()
                .map(Entry::view)
                .toList();
        return Page.of(found, page, entry -> Cursor.after(OWN + person, entry.createdAt(), entry.id()));
    }

    /// What waits for its writers: drafts and what was returned, of entries and of changes, the newest first. No
    /// more than a page has room for.
    @Transactional
    public List<EntryView> waitingFor(UUID person, int most) {
        return Entry.<Entry>find(
                        "(owner = ?1 or array_contains(editors, ?1))"
                                + " and (state in (DRAFT, RETURNED) or revision in (DRAFT, RETURNED))"
                                + " order by createdAt desc, id desc",
                        person)
                .page(0, most)
                .stream()
                .map(Entry::view)
                .toList();
    }

    /// What waits for a decision, the oldest first: new entries and changes of published ones.
    @Transactional
    public Page<EntryView> queue(QueueFilter filter, PageRequest page) {
        var after = page.after(filter.list());
        List<Entry> found = db.unwrap(Session.class)
                .createNativeQuery("""
                        select * from entry
                        where (state = 'SUBMITTED' or revision = 'SUBMITTED')
                          and (:kind is null or (:kind = 'NEW') = (state = 'SUBMITTED'))
                          and (:language is null or content ->> 'language' = :language)
                          and (:stakeholderType is null
                               or content #>> '{organization,stakeholderType}' = :stakeholderType)
                          and (:anywhere or content #>> '{organization,country}' = any (:countries))
                          and (cast(:before as timestamptz) is null or submitted_at < :before)
                          and (cast(:at as timestamptz) is null or (submitted_at, id) > (:at, :id))
                        order by submitted_at, id
                        """, Entry.class)
                .setParameter(
                        "kind", filter.kind() == null ? null : filter.kind().name(), String.class)
                .setParameter("language", filter.language(), String.class)
                .setParameter("stakeholderType", filter.stakeholderType(), String.class)
                .setParameter("anywhere", filter.region() == null)
                .setParameter("countries", countriesOf(filter.region()))
                .setParameter("before", filter.sentBefore(), Instant.class)
                .setParameter("at", after.map(cursor -> cursor.instant(0)).orElse(null), Instant.class)
                .setParameter("id", after.map(cursor -> cursor.id(1)).orElse(null), UUID.class)
                .setMaxResults(page.limitAndOne())
                .getResultList();
        return Page.of(
                found.stream().map(Entry::view).toList(),
                page,
                entry -> Cursor.after(filter.list(), Content.required(entry.submittedAt()), entry.id()));
    }

    private static String[] countriesOf(@Nullable String region) {
        return ReferenceData.loaded().countries().stream()
                .filter(country -> country.ituRegion().equals(Optional.ofNullable(region)))
                .map(country -> country.alpha2())
                .toArray(String[]::new);
    }

    /// Every decision about every entry, the newest first.
    @Transactional
    public Page<DecisionAbout> trail(PageRequest page) {
        return Decision.trail(page);
    }

    /// A public version of an entry, whatever became of it since.
    @Transactional
    public Optional<Version> version(UUID id, int number) {
        return versionsOf(id).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /// The entry that this organization has with this title in the register or under review, if any.
    @Transactional
    public Optional<EntryView> sameAs(String organization, String title) {
        return Entry.sameAs(organization, title).map(Entry::view);
    }

    private static org.wsis.problems.Refused unknown(UUID id) {
        return EntryRefusal.ENTRY_NOT_FOUND.because("No entry has the id " + id + ".");
    }

    /// A decision and the entry it is about.
    ///
    /// @param reference of the entry
    /// @param state where the entry stands now
    public record DecisionAbout(UUID entry, String reference, EntryState state, DecisionView decision) {}

    /// A public version of an entry.
    ///
    /// @param number counted from 1
    /// @param content what everyone read
    /// @param publishedAt from when on
    public record Version(int number, Content content, Instant publishedAt) {}
}
