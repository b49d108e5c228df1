package org.wsis.stocktaking.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wsis.process.Ids;
import org.wsis.stocktaking.entries.RegisterHistory;

/// Makes the figures again from the versions of the entries and the decisions about them. Readers see the old
/// figures until the new ones are complete, and the register goes on changing meanwhile: everything is made from
/// one snapshot of the database, and what is committed after it was taken is not in the snapshot twice over:
/// neither the change of the entry nor what it appended.
@ApplicationScoped
class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final int ENTRIES_AT_ONCE = 1_000;
    private static final int SECONDS_AT_MOST = 4 * 60 * 60;

    private final EntityManager db;
    private final RegisterHistory history;
    private final FigureChanges changes;
    private final Summing summing;
    private final Clock clock;

    Rebuilding(EntityManager db, RegisterHistory history, FigureChanges changes, Summing summing, Clock clock) {
        this.db = db;
        this.history = history;
        this.changes = changes;
        this.summing = summing;
        this.clock = clock;
    }

    /// The first process of an installation that has this feature makes the figures of the entries that were there
    /// before it.
    @Scheduled(
            every = "1h",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void makeWhereThereAreNone() {
        if (QuarkusTransaction.requiringNew().call(this::latest).isEmpty()) {
            rebuild(begin(null));
        }
    }

    /// Begins a rebuild in the background. `with` tells how it went.
    UUID start(UUID officer) {
        var id = begin(officer);
        Thread.ofVirtual().name("figures-" + id).start(() -> rebuild(id));
        return id;
    }

    private UUID begin(@Nullable UUID officer) {
        var id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> db.createNativeQuery(
                        "insert into figure_rebuild (id, officer, started_at) values (:id, :officer, :now)")
                .setParameter("id", id)
                .setParameter("officer", officer)
                .setParameter("now", clock.instant())
                .executeUpdate());
        return id;
    }

    void rebuild(UUID id) {
        var made = QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST).call(() -> remake(id));
        if (made.unchanged()) {
            LOG.infof("The figures of %d entries were made again, and are the same.", made.entries());
        } else {
            LOG.warnf(
                    "The figures of %d entries were made again, and differ: %s before, %s after.",
                    made.entries(), made.checksumBefore(), made.checksumAfter());
        }
    }

    /// The lock comes before the first query, because that one takes the snapshot.
    private Rebuild remake(UUID id) {
        db.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
        summing.hold();
        sumEverything();
        var before = checksum();
        db.createNativeQuery("delete from matrix_sum").executeUpdate();
        db.createNativeQuery("delete from figure_cell").executeUpdate();
        var entries = replay();
        sumEverything();
        db.createNativeQuery("""
                        update figure_rebuild set ended_at = :now, entries = :entries, checksum_before = :before,
                            checksum_after = :after
                        where id = :id
                        """)
                .setParameter("now", clock.instant())
                .setParameter("entries", entries)
                .setParameter("before", before)
                .setParameter("after", checksum())
                .setParameter("id", id)
                .executeUpdate();
        return with(id).orElseThrow();
    }

    @SuppressWarnings("StatementWithEmptyBody")
    private void sumEverything() {
        while (summing.sumSome()) {
            // until nothing is left
        }
    }

    private int replay() {
        var entries = 0;
        var chapter = history.after(null, ENTRIES_AT_ONCE);
        while (chapter.last() != null) {
            changes.keep(chapter.changes());
            entries += (int) chapter.changes().stream()
                    .map(change -> change.id())
                    .distinct()
                    .count();
            db.clear();
            chapter = history.after(chapter.last(), ENTRIES_AT_ONCE);
        }
        return entries;
    }

    /// A digest of all sums, whatever the order of their rows: equal figures, equal digest.
    @Transactional
    String checksum() {
        return (String) db.createNativeQuery("""
                        select to_hex(cast(mod(coalesce(sum(hash), 0), 9223372036854775807) as bigint)) from (
                            select cast(hashtextextended(cast(m as text), 30) as numeric) as hash from matrix_sum m
                            union all
                            select cast(hashtextextended(cast(c as text), 31) as numeric) from figure_cell c
                        ) as rows
                        """, String.class).getSingleResult();
    }

    /// The rebuild that ended last.
    @Transactional
    Optional<Rebuild> latest() {
        return found("where ended_at is not null order by ended_at desc limit 1", null);
    }

    /// How a rebuild goes or went.
    @Transactional
    Optional<Rebuild> with(UUID id) {
        return found("where id = :id", id);
    }

    private Optional<Rebuild> found(String which, @Nullable UUID id) {
        var query = db.createNativeQuery(
                "select id, started_at, ended_at, entries, checksum_before, checksum_after from figure_rebuild "
                        + which,
                Rebuild.class);
        if (id != null) {
            query.setParameter("id", id);
        }
        @SuppressWarnings("unchecked")
        List<Rebuild> rebuilds = query.getResultList();
        return rebuilds.stream().findFirst();
    }

    /// When the figures were made again. While it runs, and for ever when its process died, it has no end; what was
    /// there before stays then.
    ///
    /// @param entries that are or were in the register
    /// @param checksumBefore digest of the figures as they were
    /// @param checksumAfter digest of the figures as they are; the same unless something had gone wrong
    record Rebuild(
            UUID id,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer entries,
            @Nullable String checksumBefore,
            @Nullable String checksumAfter) {

        /// Whether it changed nothing; false while it is not over.
        public boolean unchanged() {
            return checksumBefore != null && checksumBefore.equals(checksumAfter);
        }
    }
}
