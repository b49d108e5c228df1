package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// Reading entries: who may see what, for the API and the pages alike.
@ApplicationScoped
public class Entries {

    private static final String OWN = "entries:own:";

    private final EntityManager db;

    Entries(EntityManager db) {
        this.db = db;
    }

    /// A published entry. What left the register is refused with how it left: `ENTRY_WITHDRAWN`,
    /// `ENTRY_TAKEN_DOWN`; what was merged is answered by the entry it was merged into, whose id is another one;
    /// what was never in it does not exist.
    @Transactional
    public PublicEntry published(UUID id) {
        var entry = Entry.withId(id).orElseThrow(() -> unknown(id));
        return switch (entry.state()) {
            case PUBLISHED -> entry.publicEntry();
            case MERGED -> published(Content.required(entry.view().mergedInto()));
            case WITHDRAWN ->
                throw entry.publicNumber() == 0
                        ? unknown(id)
                        : EntryRefusal.ENTRY_WITHDRAWN.because(entry.reference() + " was withdrawn by its owner.");
            case TAKEN_DOWN ->
                throw EntryRefusal.ENTRY_TAKEN_DOWN.because(entry.reference() + " was removed from the register: "
                        + entry.view().tombstone());
            case DRAFT, SUBMITTED, RETURNED, REJECTED -> throw unknown(id);
        };
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

    /// What waits for a decision, the oldest first: new entries and changes of published ones.
    @Transactional
    public Page<EntryView> queue(PageRequest page) {
        var waits = "(state = SUBMITTED or revision = SUBMITTED)";
        var found = page
                .after("entries:queue")
                .map(cursor -> Entry.<Entry>find(
                        waits + " and (submittedAt, id) > (?1, ?2) order by submittedAt, id",
                        cursor.instant(0),
                        cursor.id(1)))
                .orElseGet(() -> Entry.find(waits + " order by submittedAt, id"))
                .page(0, page.limitAndOne())
                .stream()
                .map(Entry::view)
                .toList();
        return Page.of(
                found, page, entry -> Cursor.after("entries:queue", Content.required(entry.submittedAt()), entry.id()));
    }

    /// The register, the newest first.
    @Transactional
    public Page<PublicEntry> newest(PageRequest page) {
        var found = page
                .after("entries:newest")
                .map(cursor -> Entry.<Entry>find(
                        "state = PUBLISHED and (publishedAt, id) < (?1, ?2) order by publishedAt desc, id desc",
                        cursor.instant(0),
                        cursor.id(1)))
                .orElseGet(() -> Entry.find("state = PUBLISHED order by publishedAt desc, id desc"))
                .page(0, page.limitAndOne())
                .stream()
                .map(Entry::publicEntry)
                .toList();
        return Page.of(found, page, entry -> Cursor.after("entries:newest", entry.publishedAt(), entry.id()));
    }

    /// The entry that this organization has with this title in the register or under review, if any.
    @Transactional
    public Optional<EntryView> sameAs(String organization, String title) {
        return Entry.sameAs(organization, title).map(Entry::view);
    }

    private static org.wsis.problems.Refused unknown(UUID id) {
        return EntryRefusal.ENTRY_NOT_FOUND.because("No entry has the id " + id + ".");
    }

    /// A public version of an entry.
    ///
    /// @param number counted from 1
    /// @param content what everyone read
    /// @param publishedAt from when on
    public record Version(int number, Content content, Instant publishedAt) {}
}
