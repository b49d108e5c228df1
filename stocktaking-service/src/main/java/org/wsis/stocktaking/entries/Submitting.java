package org.wsis.stocktaking.entries;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.events.Outbox;
import org.wsis.problems.conditional.ETags;

/// What submitters do with their entries.
@ApplicationScoped
class Submitting {

    private final Outbox outbox;
    private final Clock clock;

    Submitting(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Submits a new entry for review. The client chooses the id; sending the same again answers as before.
    @Transactional
    Entry.View submit(UUID id, Submission submission, UUID owner) {
        Entry.holdWord(id.toString());
        var earlier = Entry.withId(id);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), submission, owner);
        }
        refuseDuplicate(id, submission);
        var entry = Entry.submit(id, submission, owner, clock.instant());
        entry.persistAndFlush();
        return entry.view();
    }

    /// Changes an entry that is not decided yet, or was returned, and puts it back into the queue.
    @Transactional
    Entry.View correct(UUID id, Submission submission, UUID owner, @Nullable String ifMatch) {
        var entry = own(id, owner);
        ETags.requireMatch(ifMatch, entry.version());
        refuseDuplicate(id, submission);
        entry.correct(submission, clock.instant());
        Entry.flush();
        return entry.view();
    }

    /// Takes an entry back, out of the register if it is public.
    @Transactional
    void withdraw(UUID id, UUID owner) {
        own(id, owner).withdraw(clock.instant()).ifPresent(outbox::add);
    }

    private static Entry own(UUID id, UUID owner) {
        var entry = Entry.hold(id);
        if (!entry.belongsTo(owner)) {
            throw EntryRefusal.ENTRY_NOT_FOUND.because("You have no entry with the id " + id + ".");
        }
        return entry;
    }

    private static Entry.View repeated(Entry earlier, Submission submission, UUID owner) {
        if (!earlier.belongsTo(owner)) {
            throw EntryRefusal.ENTRY_ID_TAKEN.because("This id belongs to another entry.");
        }
        if (!earlier.says(submission)) {
            ETags.requireMatch(null, earlier.version());
        }
        return earlier.view();
    }

    private static void refuseDuplicate(UUID id, Submission submission) {
        var organization = submission.organization();
        if (organization == null || organization.name() == null || submission.title() == null) {
            throw new IllegalArgumentException("validated before");
        }
        Entry.holdWord(organization.name().strip() + "\n" + submission.title().strip());
        Entry.sameAs(organization.name(), submission.title())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw EntryRefusal.ENTRY_ALREADY_IN_REGISTER.because(
                            "The organization has already sent an initiative with this title.");
                });
    }
}
