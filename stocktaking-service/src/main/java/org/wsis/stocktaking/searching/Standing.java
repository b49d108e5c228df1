package org.wsis.stocktaking.searching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The register as it stands in one snapshot of the database: which entries there are and which codes they have.
/// Never changed; the next snapshot has a standing of its own, which shares with this one what is the same.
final class Standing {

    /// How many changes back it can say what has changed; who is further behind asks the database for all.
    private static final int KEPT_CHANGES = 200;

    private final List<Chunk> chunks;
    private final long version;
    private final String snapshot;
    private final List<Change> changes;

    private Standing(List<Chunk> chunks, long version, String snapshot, List<Change> changes) {
        this.chunks = List.copyOf(chunks);
        this.version = version;
        this.snapshot = snapshot;
        this.changes = List.copyOf(changes);
    }

    /// The first standing of a process, or one that does not follow from an earlier one.
    ///
    /// @param version higher than that of any earlier one
    static Standing of(Collection<Chunk.Row> rows, long version, String snapshot) {
        return new Standing(changed(List.of(), rows, new int[0]), version, snapshot, List.of());
    }

    /// The standing that follows.
    ///
    /// @param rows entries that are in the register now
    /// @param gone ordinals of entries that are not
    Standing followedBy(Collection<Chunk.Row> rows, int[] gone, String nextSnapshot) {
        if (rows.isEmpty() && gone.length == 0) {
            return new Standing(chunks, version, nextSnapshot, changes);
        }
        var ordinals = IntStream.concat(rows.stream().mapToInt(Chunk.Row::ordinal), IntStream.of(gone))
                .toArray();
        var kept = new ArrayList<>(changes.subList(Math.max(0, changes.size() - KEPT_CHANGES + 1), changes.size()));
        kept.add(new Change(version + 1, ordinals));
        return new Standing(changed(chunks, rows, gone), version + 1, nextSnapshot, kept);
    }

    /// The pieces, by the upper bits of ordinals.
    List<Chunk> chunks() {
        return chunks;
    }

    /// Rises when something changed.
    long version() {
        return version;
    }

    /// Of which snapshot of the database it is, as PostgreSQL writes it.
    String snapshot() {
        return snapshot;
    }

    /// The ordinals of what has changed after an earlier version; empty when that is too long ago to say.
    Optional<int[]> changedSince(long earlier) {
        if (earlier == version) {
            return Optional.of(new int[0]);
        }
        if (earlier > version || changes.isEmpty() || changes.getFirst().version > earlier + 1) {
            return Optional.empty();
        }
        return Optional.of(changes.stream()
                .filter(change -> change.version > earlier)
                .flatMapToInt(change -> IntStream.of(change.ordinals))
                .distinct()
                .toArray());
    }

    private static List<Chunk> changed(List<Chunk> before, Collection<Chunk.Row> rows, int[] gone) {
        var chunks = new ArrayList<>(before);
        var drafts = new HashMap<Integer, Chunk.Draft>();
        for (var row : rows) {
            draft(chunks, drafts, row.ordinal()).put(row);
        }
        for (var ordinal : gone) {
            draft(chunks, drafts, ordinal).remove(ordinal);
        }
        drafts.forEach((number, draft) -> chunks.set(number, draft.finished()));
        return chunks;
    }

    private static Chunk.Draft draft(List<Chunk> chunks, Map<Integer, Chunk.Draft> drafts, int ordinal) {
        var number = ordinal >> Chunk.SHIFT;
        while (chunks.size() <= number) {
            chunks.add(Chunk.empty());
        }
        return drafts.computeIfAbsent(number, _ -> chunks.get(number).draft());
    }

    /// What was different in this version from the one before.
    private static final class Change {

        private final long version;
        private final int[] ordinals;

        private Change(long version, int[] ordinals) {
            this.version = version;
            this.ordinals = ordinals;
        }
    }
}
