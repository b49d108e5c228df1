package org.wsis.stocktaking.entries;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.events.Outbox;
import org.wsis.problems.conditional.ETags;

/// What moderators do with entries.
@ApplicationScoped
class Reviewing {

    private final Outbox outbox;
    private final Clock clock;

    Reviewing(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Decides about the version that the officer has read. Nobody decides about an own entry, except one that
    /// was imported, where the officer only carried it in.
    @Transactional
    Entry.View decide(UUID id, Decision.Kind decision, String reason, UUID officer, @Nullable String ifMatch) {
        var entry = Entry.hold(id);
        if (entry.belongsTo(officer) && entry.view().importedFrom() == null) {
            throw EntryRefusal.ENTRY_IS_YOUR_OWN.because("Another moderator decides about it.");
        }
        ETags.requireMatch(ifMatch, entry.version());
        var now = clock.instant();
        Decision.about(entry, decision, reason, officer, now).persist();
        entry.decide(decision, now).ifPresent(outbox::add);
        Entry.flush();
        return entry.view();
    }
}
