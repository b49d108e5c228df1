package org.wsis.stocktaking.outcomes;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.events.ReadModel;
import org.wsis.events.ReceivedEvent;

/// Keeps in which sessions of the Forum entries are presented.
@ApplicationScoped
class SessionListener implements ReadModel {

    private static final String SCHEDULED = "org.wsis.forum.session.scheduled.v1";
    private static final String CANCELLED = "org.wsis.forum.session.cancelled.v1";

    private final ForumAppearances appearances;

    SessionListener(ForumAppearances appearances) {
        this.appearances = appearances;
    }

    @Override
    public String name() {
        return "stocktaking.forum-appearances";
    }

    @Override
    public String topic() {
        return "wsis.forum.sessions";
    }

    @Override
    public Set<String> types() {
        return Set.of(SCHEDULED, CANCELLED);
    }

    @Override
    public void apply(ReceivedEvent event) {
        var session = event.as(ToldSession.class);
        if (event.type().equals(SCHEDULED)) {
            appearances.keep(session.requireWhole(), event.sequence());
        } else {
            appearances.cancel(session, event.sequence());
        }
    }

    @Override
    public void forget() {
        appearances.clear();
    }

    @Override
    public String checksum() {
        return appearances.checksum();
    }
}
