package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.events.Outbox;

/// Makes a change of the register true everywhere at once, in the transaction of the change: the row of the
/// register, the version that is kept for ever, what other features keep, and the event for other services.
@ApplicationScoped
class Announcing {

    private final EntityManager db;
    private final Outbox outbox;
    private final Event<RegisterChange> changes;

    Announcing(EntityManager db, Outbox outbox, Event<RegisterChange> changes) {
        this.db = db;
        this.outbox = outbox;
        this.changes = changes;
    }

    /// The entry is public with what it says now; before it was not, or said something else.
    @Transactional(Transactional.TxType.MANDATORY)
    void shown(Entry entry, @Nullable PublicEntry before, Instant now) {
        Entry.flush();
        RegisterRow.write(db, entry.publicEntry());
        RegisterRow.keepVersion(db, entry.publicEntry());
        changes.fire(new RegisterChange(entry.id(), before, entry.publicEntry(), now));
        var state = EntryEvent.PublicState.of(entry);
        outbox.add(before == null ? new EntryEvent.Published(state, now) : new EntryEvent.Updated(state, now));
    }

    /// The entry is not public any more.
    @Transactional(Transactional.TxType.MANDATORY)
    void gone(Entry entry, PublicEntry before, Instant now, Function<Entry, EntryEvent> event) {
        Entry.flush();
        RegisterRow.remove(db, entry.id());
        changes.fire(new RegisterChange(entry.id(), before, null, now));
        outbox.add(event.apply(entry));
    }
}
