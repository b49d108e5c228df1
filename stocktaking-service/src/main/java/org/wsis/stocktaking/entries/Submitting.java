package org.wsis.stocktaking.entries;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;

import static org.wsis.stocktaking.entries.Content.required;

/// What the owner and the editors of an entry do with it.
///
/// Every change names the version it was made from (`If-Match`): of two people who write at once, the second learns
/// that the first was quicker (412) and loses nothing.
@ApplicationScoped
public class Submitting {

    private final Announcing announcing;
    private final Event<EntrySent> sent;
    private final Clock clock;
    private final boolean samplesAllowed;

    Submitting(
            Announcing announcing,
            Event<EntrySent> sent,
            Clock clock,
            @ConfigProperty(name = "wsis.pages.sample-data", defaultValue = "false") boolean samplesAllowed) {
        this.announcing = announcing;
        this.sent = sent;
        this.clock = clock;
        this.samplesAllowed = samplesAllowed;
    }

    /// Keeps what was written so far, of a new entry or as a change of a published one, without sending it. The
    /// client chooses the id of a new entry; sending the same again answers as before.
    ///
    /// @param ifMatch the version it was made from; null for a new entry
    @Transactional
    public EntryView save(UUID id, Content draft, UUID person, @Nullable String ifMatch) {
        refuseSample(draft);
        Entry.holdWord(id.toString());
        var earlier = Entry.withId(id);
        if (earlier.isEmpty()) {
            var entry = Entry.begin(id, draft, person, clock.instant());
            entry.persistAndFlush();
            return entry.view();
        }
        var entry = earlier.get();
        if (ifMatch == null && entry.mayBeWrittenBy(person) && entry.says(draft)) {
            return entry.view();
        }
        return changed(writable(id, person, ifMatch), kept -> kept.draft(draft));
    }

    /// Sends an entry for review: a new one, one that is being written, one that was returned, or a change of a
    /// published one. The content has passed the rules of `Content.Complete`.
    ///
    /// @param ifMatch the version it was made from; null for a new entry
    @Transactional
    public EntryView submit(UUID id, Content complete, UUID person, @Nullable String ifMatch) {
        refuseSample(complete);
        Entry.holdWord(id.toString());
        var earlier = Entry.withId(id);
        if (earlier.isEmpty()) {
            refuseDuplicate(id, complete);
            var now = clock.instant();
            var entry = Entry.begin(id, complete, person, now);
            entry.submit(complete, now);
            entry.persistAndFlush();
            return noted(entry, now);
        }
        if (ifMatch == null && isRepeated(earlier.get(), complete, person)) {
            return earlier.get().view();
        }
        var entry = writable(id, person, ifMatch);
        refuseDuplicate(id, complete);
        var now = clock.instant();
        changed(entry, changed -> changed.submit(complete, now));
        return noted(entry, now);
    }

    /// Carries in an entry from somebody else's list, for review. It may leave open what such lists do not say.
    ///
    /// @param from name of the list
    /// @param record the whole record as it came, JSON, kept beside the entry
    /// @param officer who carries it in, and owns it until it is handed over
    @Transactional
    public EntryView carryIn(Content content, String from, String record, UUID officer) {
        var entry = Entry.importOf(content, from, record, officer, clock.instant());
        entry.persistAndFlush();
        return entry.view();
    }

    /// Forgets what was written and not published: the change of a published entry, or a draft that was never sent.
    @Transactional
    public EntryView discard(UUID id, UUID person, @Nullable String ifMatch) {
        return changed(writable(id, person, ifMatch), entry -> entry.discard(clock.instant()));
    }

    /// Takes an entry back, out of the register if it is public. Repeating it is harmless. Only the owner may.
    @Transactional
    public void withdraw(UUID id, UUID person) {
        var entry = own(id, person);
        var before = entry.isPublic() ? entry.publicEntry() : null;
        var now = clock.instant();
        if (entry.withdraw(now) && before != null) {
            announcing.gone(
                    entry,
                    before,
                    now,
                    gone -> new EntryEvent.Withdrawn(
                            id,
                            gone.reference(),
                            gone.version(),
                            gone.owner(),
                            EntryEvent.Withdrawn.Reason.WITHDRAWN,
                            now));
        }
    }

    /// Notes that what is public is still true. Whoever asks has shown the right to it: the owner or an editor by
    /// signing in, or the holder of a signed link that was sent to one of them.
    @Transactional
    public EntryView confirm(UUID id) {
        var entry = Entry.hold(id);
        var before = entry.isPublic() ? entry.publicEntry() : null;
        var now = clock.instant();
        entry.confirm(now);
        announcing.shown(entry, before, now);
        return entry.view();
    }

    /// Gives an entry to somebody else; its former owner stays on as an editor. Only the owner may.
    @Transactional
    public EntryView handOver(UUID id, UUID from, UUID to) {
        var entry = own(id, from);
        entry.handOverTo(to);
        if (entry.isPublic()) {
            announcing.shown(entry, entry.publicEntry(), clock.instant());
        }
        Entry.flush();
        return entry.view();
    }

    /// Lets somebody else write an entry too. Only the owner may.
    @Transactional
    public EntryView addEditor(UUID id, UUID owner, UUID editor) {
        return changed(own(id, owner), entry -> entry.addEditor(editor));
    }

    /// Ends that somebody else may write it. The owner may, and the editor.
    @Transactional
    public EntryView removeEditor(UUID id, UUID person, UUID editor) {
        var entry = writable(id, person);
        if (!person.equals(editor) && !entry.belongsTo(person)) {
            throw EntryRefusal.ENTRY_OWNER_ONLY.because("Only the owner ends the work of another editor.");
        }
        return changed(entry, changed -> changed.removeEditor(editor));
    }

    private EntryView noted(Entry entry, Instant now) {
        sent.fire(new EntrySent(entry.id(), entry.version(), entry.content(), now));
        return entry.view();
    }

    private static EntryView changed(Entry entry, java.util.function.Consumer<Entry> change) {
        change.accept(entry);
        Entry.flush();
        return entry.view();
    }

    private static Entry own(UUID id, UUID person) {
        var entry = writable(id, person);
        if (!entry.belongsTo(person)) {
            throw EntryRefusal.ENTRY_OWNER_ONLY.because("Only its owner may do this.");
        }
        return entry;
    }

    private static Entry writable(UUID id, UUID person) {
        var entry = Entry.hold(id);
        if (!entry.mayBeWrittenBy(person)) {
            throw EntryRefusal.ENTRY_NOT_FOUND.because("You have no entry with the id " + id + ".");
        }
        return entry;
    }

    private static Entry writable(UUID id, UUID person, @Nullable String ifMatch) {
        var entry = Entry.hold(id);
        if (!entry.mayBeWrittenBy(person)) {
            throw ifMatch == null
                    ? EntryRefusal.ENTRY_ID_TAKEN.because("This id belongs to another entry.")
                    : EntryRefusal.ENTRY_NOT_FOUND.because("You have no entry with the id " + id + ".");
        }
        ETags.requireMatch(ifMatch, entry.version());
        return entry;
    }

    private static boolean isRepeated(Entry earlier, Content complete, UUID person) {
        return earlier.mayBeWrittenBy(person) && earlier.isUnderReview() && earlier.says(complete);
    }

    private void refuseSample(Content content) {
        if (content.isSample() && !samplesAllowed) {
            throw EntryRefusal.SAMPLE_NOT_ALLOWED.because("This register holds no invented entries: leave sample out.");
        }
    }

    private static void refuseDuplicate(UUID id, Content complete) {
        var organization = required(required(complete.organization()).name());
        var title = required(complete.title());
        Entry.holdWord(organization + "\n" + title);
        Entry.sameAs(organization, title)
                .filter(other -> !other.id().equals(id))
                .ifPresent(_ -> {
                    throw EntryRefusal.ENTRY_ALREADY_IN_REGISTER.because(
                            "The organization has already sent an initiative with this title.");
                });
    }
}
