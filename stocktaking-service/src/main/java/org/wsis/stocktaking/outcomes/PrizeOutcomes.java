package org.wsis.stocktaking.outcomes;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.wsis.stocktaking.entries.PrizeResults;

/// The table of what became of entries at the Prizes: written from events only.
@ApplicationScoped
class PrizeOutcomes {

    private final EntityManager db;
    private final Event<PrizeResults> changes;

    PrizeOutcomes(EntityManager db, Event<PrizeResults> changes) {
        this.db = db;
        this.changes = changes;
    }

    /// Keeps the state that the event tells, unless a later one is known. A project may be moved to another entry,
    /// so the one it belonged to hears of it as well.
    void keep(ToldProject project, long sequence) {
        var before = entriesOf(project.id());
        var kept = db.createNativeQuery("""
                        insert into prize_outcome (project, sequence, entry_id, reference, edition, category, state, at)
                        values (:project, :sequence, :entry, :reference, :edition, :category, :state, :at)
                        on conflict (project) do update
                        set sequence = excluded.sequence, entry_id = excluded.entry_id, reference = excluded.reference,
                            edition = excluded.edition, category = excluded.category, state = excluded.state,
                            at = excluded.at
                        where prize_outcome.sequence < excluded.sequence
                        """)
                .setParameter("project", project.id())
                .setParameter("sequence", sequence)
                .setParameter("entry", project.entry())
                .setParameter("reference", project.reference())
                .setParameter("edition", project.edition())
                .setParameter("category", project.category())
                .setParameter("state", project.state())
                .setParameter("at", project.at())
                .executeUpdate();
        if (kept > 0) {
            before.stream().filter(entry -> !entry.equals(project.entry())).forEach(this::tell);
            tell(project.entry());
        }
    }

    private void tell(UUID entry) {
        changes.fire(new PrizeResults(entry, results(entry)));
    }

    @SuppressWarnings("unchecked") // of a native query
    private List<UUID> entriesOf(UUID project) {
        return db.createNativeQuery("select entry_id from prize_outcome where project = :project", UUID.class)
                .setParameter("project", project)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // of a native query
    private List<String> results(UUID entry) {
        return db.createNativeQuery("""
                        select distinct state from prize_outcome
                        where entry_id = :entry and state <> 'DISQUALIFIED' order by state
                        """, String.class)
                .setParameter("entry", entry)
                .getResultList();
    }

    /// What became of an entry, the newest year first; who was disqualified is not named.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    List<Outcome> of(UUID entry) {
        List<Object[]> rows =
                db.createNativeQuery("""
                        select edition, category, state, reference from prize_outcome
                        where entry_id = :entry and state <> 'DISQUALIFIED' order by edition desc, category
                        """).setParameter("entry", entry).getResultList();
        return rows.stream()
                .map(row ->
                        new Outcome(((Number) row[0]).intValue(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    @SuppressWarnings("unchecked") // of a native query
    void clear() {
        List<UUID> entries = db.createNativeQuery("select distinct entry_id from prize_outcome", UUID.class)
                .getResultList();
        db.createNativeQuery("delete from prize_outcome").executeUpdate();
        entries.forEach(this::tell);
    }

    String checksum() {
        return (String) db.createNativeQuery("""
                select coalesce(md5(string_agg(md5(row_text), '' order by project)), '')
                from (select project, prize_outcome::text as row_text from prize_outcome) as rows
                """).getSingleResult();
    }

    /// What became of an entry in one year.
    ///
    /// @param edition the year of the contest
    /// @param category action line in which it was entered
    /// @param result `NOMINATED`, `CHAMPION` or `WINNER`
    /// @param reference of the project
    record Outcome(int edition, String category, String result, String reference) {}
}
