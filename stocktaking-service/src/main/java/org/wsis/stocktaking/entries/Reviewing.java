package org.wsis.stocktaking.entries;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;

/// What moderators do with entries. Every decision is kept with who, when and why; it names the version that the
/// officer has read (`If-Match`), and of several who decide at once one does.
@ApplicationScoped
public class Reviewing {

    private final Announcing announcing;
    private final Clock clock;

    Reviewing(Announcing announcing, Clock clock) {
        this.announcing = announcing;
        this.clock = clock;
    }

    /// Makes public what waits.
    ///
    /// @param reason may be empty
    @Transactional
    public EntryView publish(UUID id, String reason, UUID officer, @Nullable String ifMatch) {
        var entry = reviewable(id, officer, ifMatch);
        var before = entry.isPublic() ? entry.publicEntry() : null;
        var now = clock.instant();
        note(entry, DecisionKind.PUBLISH, reason, null, officer, now);
        entry.publish(now);
        announcing.shown(entry, before, now);
        return entry.view();
    }

    /// Gives back what waits, with remarks.
    @Transactional
    public EntryView giveBack(UUID id, String reason, UUID officer, @Nullable String ifMatch) {
        var entry = reviewable(id, officer, ifMatch);
        note(entry, DecisionKind.RETURN, reason, null, officer, clock.instant());
        entry.giveBack();
        Entry.flush();
        return entry.view();
    }

    /// Refuses what waits.
    @Transactional
    public EntryView reject(UUID id, String reason, UUID officer, @Nullable String ifMatch) {
        var entry = reviewable(id, officer, ifMatch);
        note(entry, DecisionKind.REJECT, reason, null, officer, clock.instant());
        entry.reject();
        Entry.flush();
        return entry.view();
    }

    /// Changes the public version itself. The content has passed the rules of `Content.Complete`, but for what an
    /// imported record leaves open.
    @Transactional
    public EntryView edit(UUID id, Content better, String reason, UUID officer, @Nullable String ifMatch) {
        var entry = held(id, ifMatch);
        var now = clock.instant();
        note(entry, DecisionKind.EDIT, reason, null, officer, now);
        var before = entry.isPublic() ? entry.publicEntry() : null;
        entry.edit(better, now);
        announcing.shown(entry, before, now);
        return entry.view();
    }

    /// Removes a public entry from the register. Its address tells the reason from now on.
    @Transactional
    public EntryView takeDown(UUID id, String reason, UUID officer, @Nullable String ifMatch) {
        var entry = held(id, ifMatch);
        var now = clock.instant();
        note(entry, DecisionKind.TAKE_DOWN, reason, null, officer, now);
        var before = entry.isPublic() ? entry.publicEntry() : null;
        entry.takeDown(reason.strip(), now);
        announcing.gone(
                entry,
                Content.required(before),
                now,
                gone -> new EntryEvent.Withdrawn(
                        id,
                        gone.reference(),
                        gone.version(),
                        gone.owner(),
                        EntryEvent.Withdrawn.Reason.TAKEN_DOWN,
                        now));
        return entry.view();
    }

    /// Leads the address of an entry to the one it is the same as.
    @Transactional
    public EntryView merge(UUID id, UUID into, String reason, UUID officer, @Nullable String ifMatch) {
        if (id.equals(into)) {
            throw EntryRefusal.ENTRY_IS_THE_SAME.because("Choose another entry to merge into.");
        }
        // Always the smaller id first: two officers who merge the same pair both ways do not wait for each other.
        var first = Entry.hold(id.compareTo(into) < 0 ? id : into);
        var second = Entry.hold(id.compareTo(into) < 0 ? into : id);
        var entry = first.id().equals(id) ? first : second;
        var other = first.id().equals(id) ? second : first;
        ETags.requireMatch(ifMatch, entry.version());
        var now = clock.instant();
        note(entry, DecisionKind.MERGE, reason, into, officer, now);
        var before = entry.isPublic() ? entry.publicEntry() : null;
        entry.mergeInto(other, now);
        announcing.gone(
                entry,
                Content.required(before),
                now,
                gone -> new EntryEvent.Merged(id, gone.reference(), gone.version(), gone.owner(), into, now));
        return entry.view();
    }

    /// Brings back what was taken down or merged.
    @Transactional
    public EntryView restore(UUID id, String reason, UUID officer, @Nullable String ifMatch) {
        var entry = held(id, ifMatch);
        var now = clock.instant();
        note(entry, DecisionKind.RESTORE, reason, null, officer, now);
        entry.restore();
        announcing.shown(entry, null, now);
        return entry.view();
    }

    /// Nobody decides about an own entry, except one that was imported, where the officer only carried it in.
    private static Entry reviewable(UUID id, UUID officer, @Nullable String ifMatch) {
        var entry = Entry.hold(id);
        if (entry.mayBeWrittenBy(officer) && !entry.wasImported()) {
            throw EntryRefusal.ENTRY_IS_YOUR_OWN.because("Another moderator decides about it.");
        }
        ETags.requireMatch(ifMatch, entry.version());
        return entry;
    }

    private static Entry held(UUID id, @Nullable String ifMatch) {
        var entry = Entry.hold(id);
        ETags.requireMatch(ifMatch, entry.version());
        return entry;
    }

    /// The decision carries the instant of its effect, so that the history of the register can be told from the
    /// decisions to the day.
    private static void note(
            Entry entry, DecisionKind kind, String reason, @Nullable UUID other, UUID officer, Instant now) {
        Decision.about(entry, kind, reason, other, officer, now).persist();
    }
}
