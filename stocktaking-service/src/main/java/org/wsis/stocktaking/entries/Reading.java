package org.wsis.stocktaking.entries;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;
import org.wsis.stocktaking.entries.Register.Place;

/// Who may see what, for the API and the pages alike.
@ApplicationScoped
class Reading {

    private static final String PUBLISHED = "entries:newest";
    private static final String QUEUE = "entries:queue";
    private static final String OWN = "entries:own:";

    private final Register register;

    Reading(Register register) {
        this.register = register;
    }

    Page<PublicEntry> published(PageRequest page) {
        return publishedForReaders(page).map(PublicEntry::of);
    }

    /// The same with what a page needs; it shows no owner either.
    Page<Entry.View> publishedForReaders(PageRequest page) {
        var found = register.published(place(page, PUBLISHED), page.limitAndOne());
        return Page.of(found, page, entry -> Cursor.after(PUBLISHED, instant(entry), entry.id()));
    }

    Page<Entry.View> queue(PageRequest page) {
        var found = register.queue(place(page, QUEUE), page.limitAndOne());
        return Page.of(found, page, entry -> Cursor.after(QUEUE, entry.submittedAt(), entry.id()));
    }

    Page<Entry.View> own(UUID owner, PageRequest page) {
        var found = register.of(owner, place(page, OWN + owner), page.limitAndOne());
        return Page.of(found, page, entry -> Cursor.after(OWN + owner, entry.submittedAt(), entry.id()));
    }

    /// An entry that this person may see; for all others it does not exist.
    @Transactional
    Entry.View entry(UUID id, @Nullable UUID person, boolean moderator) {
        return Entry.withId(id)
                .filter(entry -> entry.isPublic() || moderator || (person != null && entry.belongsTo(person)))
                .orElseThrow(() -> EntryRefusal.ENTRY_NOT_FOUND.because("No entry has the id " + id + "."))
                .view();
    }

    /// An own entry, in any state.
    @Transactional
    Entry.View own(UUID id, UUID person) {
        return Entry.withId(id)
                .filter(entry -> entry.belongsTo(person))
                .orElseThrow(() -> EntryRefusal.ENTRY_NOT_FOUND.because("You have no entry with the id " + id + "."))
                .view();
    }

    /// What was decided about an entry, for its owner and the moderators only, even when it is public.
    @Transactional
    List<Decision.View> decisions(UUID id, UUID person, boolean moderator) {
        var entry = Entry.withId(id)
                .filter(found -> moderator || found.belongsTo(person))
                .orElseThrow(() -> EntryRefusal.ENTRY_NOT_FOUND.because("You have no entry with the id " + id + "."));
        return Decision.of(entry.id(), moderator);
    }

    private static @Nullable Place place(PageRequest page, String list) {
        return page.after(list)
                .map(cursor -> new Place(cursor.instant(0), cursor.id(1)))
                .orElse(null);
    }

    private static java.time.Instant instant(Entry.View entry) {
        return java.util.Objects.requireNonNull(entry.publishedAt(), "a published entry has the time");
    }
}
