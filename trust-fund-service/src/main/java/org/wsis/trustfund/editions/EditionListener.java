package org.wsis.trustfund.editions;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.events.ReadModel;
import org.wsis.events.ReceivedEvent;

/// Keeps the editions in step with what the Forum tells of them.
@ApplicationScoped
class EditionListener implements ReadModel {

    private static final Set<String> TYPES =
            Set.of("org.wsis.forum.edition.announced.v1", "org.wsis.forum.edition.changed.v1");

    @Override
    public String name() {
        return "trust-fund.editions";
    }

    @Override
    public String topic() {
        return "wsis.forum.editions";
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    /// Both types tell the full state, so both are kept the same way; and the log, which is compacted, may hold
    /// only the second.
    @Override
    public void apply(ReceivedEvent event) {
        KeptEdition.keep(event.as(ToldEdition.class), event.sequence());
    }

    @Override
    public void forget() {
        KeptEdition.deleteAll();
    }

    @Override
    public String checksum() {
        return KeptEdition.checksum();
    }
}
