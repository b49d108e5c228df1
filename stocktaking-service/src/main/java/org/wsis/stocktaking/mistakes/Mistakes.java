package org.wsis.stocktaking.mistakes;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;
import org.wsis.stocktaking.entries.Entries;

/// Takes word of mistakes from anybody, and keeps what an officer did about each.
@ApplicationScoped
class Mistakes {

    /// Whoever sends more about one entry before an officer has looked tells nothing new.
    private static final int MOST_OPEN = 20;

    private final Entries entries;
    private final Clock clock;

    Mistakes(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// Notes a mistake in a public entry. The client chooses the id, so that telling it twice tells it once.
    @Transactional
    void tell(UUID entry, UUID id, String words) {
        var published = entries.published(entry);
        var earlier = Mistake.withId(id);
        if (earlier.isPresent()) {
            if (!earlier.get().repeats(published.id(), words.strip())) {
                throw MistakeRefusal.MISTAKE_ID_TAKEN.because("This id was already used for another mistake.");
            }
            return;
        }
        if (Mistake.countOpen(published.id()) >= MOST_OPEN) {
            throw MistakeRefusal.MISTAKES_ENOUGH.because("Moderators have not yet looked into the earlier ones.");
        }
        Mistake.told(id, published.id(), published.number(), words.strip(), clock.instant())
                .persist();
    }

    /// What nobody has looked into yet, the oldest first.
    @Transactional
    Page<Mistake.View> open(PageRequest page) {
        return Page.of(Mistake.open(page), page, Mistake::cursor).map(Mistake::view);
    }

    /// Says what was done about it.
    @Transactional
    Mistake.View close(UUID id, String outcome, UUID officer) {
        var mistake = Mistake.hold(id);
        mistake.close(outcome.strip(), officer, clock.instant());
        return mistake.view();
    }
}
