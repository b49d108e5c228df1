package org.wsis.awards.initiatives;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.events.ReadModel;
import org.wsis.events.ReceivedEvent;

/// Keeps the list of initiatives in step with the register.
@ApplicationScoped
class InitiativeListener implements ReadModel {

    private static final String PUBLISHED = "org.wsis.stocktaking.entry.published.v1";
    private static final String UPDATED = "org.wsis.stocktaking.entry.updated.v1";
    private static final String WITHDRAWN = "org.wsis.stocktaking.entry.withdrawn.v1";
    private static final String MERGED = "org.wsis.stocktaking.entry.merged.v1";

    private final Initiatives initiatives;

    InitiativeListener(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public String name() {
        return "awards.initiatives";
    }

    @Override
    public String topic() {
        return "wsis.stocktaking.entries";
    }

    @Override
    public Set<String> types() {
        return Set.of(PUBLISHED, UPDATED, WITHDRAWN, MERGED);
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case PUBLISHED, UPDATED -> initiatives.keep(event.as(PublishedEntry.class), event.sequence());
            default -> initiatives.withdraw(event.as(WithdrawnEntry.class), event.sequence());
        }
    }

    @Override
    public void forget() {
        initiatives.clear();
    }

    @Override
    public String checksum() {
        return initiatives.checksum();
    }
}
