package org.wsis.events;

import java.util.Set;

/// What a service does when another one speaks. Every bean of this type reads its topic, alone with its database
/// transaction: whatever [#apply] does happens once for each event, though the broker may deliver it often.
public interface EventListener {

    /// Name of the reader, unique in the suite and kept for ever, like `awards.initiatives`.
    String name();

    /// The topic it reads.
    String topic();

    /// The event types it acts on; all others on the topic are skipped.
    Set<String> types();

    /// Acts on one event, in a transaction that already runs. Events of one subject come in order, but a replayed
    /// dead letter comes late: where state is kept, keep [ReceivedEvent#sequence] beside it and ignore what is
    /// older.
    ///
    /// What it throws undoes the effect; after some attempts the message goes to the dead letters and the next
    /// one has its turn.
    void apply(ReceivedEvent event);
}
