package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Entry.State;

/// Lists of entries, each in an order that its index serves, each continued after the last row seen.
@ApplicationScoped
class Register {

    /// Public entries, the newest first.
    @Transactional
    List<Entry.View> published(@Nullable Place after, int most) {
        return after == null
                ? list("state = ?1 order by publishedAt desc, id desc", most, State.PUBLISHED)
                : list(
                        "state = ?1 and (publishedAt, id) < (?2, ?3) order by publishedAt desc, id desc",
                        most,
                        State.PUBLISHED,
                        after.at(),
                        after.id());
    }

    /// Entries that wait for a decision, the oldest first.
    @Transactional
    List<Entry.View> queue(@Nullable Place after, int most) {
        return after == null
                ? list("state = ?1 order by submittedAt, id", most, State.SUBMITTED)
                : list(
                        "state = ?1 and (submittedAt, id) > (?2, ?3) order by submittedAt, id",
                        most,
                        State.SUBMITTED,
                        after.at(),
                        after.id());
    }

    /// A person's own entries in any state, the newest first.
    @Transactional
    List<Entry.View> of(UUID owner, @Nullable Place after, int most) {
        return after == null
                ? list("owner = ?1 order by submittedAt desc, id desc", most, owner)
                : list(
                        "owner = ?1 and (submittedAt, id) < (?2, ?3) order by submittedAt desc, id desc",
                        most,
                        owner,
                        after.at(),
                        after.id());
    }

    private static List<Entry.View> list(String query, int most, Object... values) {
        return Entry.<Entry>find(query, values).page(0, most).<Entry>list().stream()
                .map(Entry::view)
                .toList();
    }

    /// Where a list goes on: after the row with this time and id.
    record Place(Instant at, UUID id) {}
}
