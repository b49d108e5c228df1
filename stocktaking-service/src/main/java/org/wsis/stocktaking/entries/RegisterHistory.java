package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/// The changes of the register as they happened, told again from what is kept for ever: the versions of the entries
/// and the decisions about them. What a feature keeps about the register, it can make again from here.
@ApplicationScoped
public class RegisterHistory {

    private final EntityManager db;

    RegisterHistory(EntityManager db) {
        this.db = db;
    }

    /// The changes of the entries that come after this one in the order of their ids, each entry's in the order of
    /// time; empty after the last entry. Each change begins with what the one before it ended with.
    ///
    /// Confirmations are not told: `confirmedAt` is today's from the first change on.
    ///
    /// @param after id of the last entry that was told; null to begin
    /// @param entries how many entries to tell at most
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    public Chapter after(@Nullable UUID after, int entries) {
        List<Object[]> rows = db.createNativeQuery("""
                        select id, reference, state, imported_from, published_at, confirmed_at, closed_at from entry
                        where public_number > 0 and id > :after order by id limit :entries
                        """)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("entries", entries)
                .getResultList();
        if (rows.isEmpty()) {
            return new Chapter(List.of(), null);
        }
        var told = new HashMap<UUID, List<Step>>();
        var ids = rows.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
        versionsOf(ids, told);
        decisionsAbout(ids, told);
        var changes = new ArrayList<RegisterChange>();
        for (var row : rows) {
            tell(row, told.getOrDefault((UUID) row[0], List.of()), changes);
        }
        return new Chapter(changes, ids[ids.length - 1]);
    }

    @SuppressWarnings("unchecked") // of a native query
    private void versionsOf(UUID[] ids, Map<UUID, List<Step>> told) {
        List<Object[]> rows = db.createNativeQuery("""
                        select entry_id, published_at, number, cast(content as text) from entry_version
                        where entry_id = any(:ids) order by entry_id, number
                        """).setParameter("ids", ids).getResultList();
        for (var row : rows) {
            told.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new Step((Instant) row[1], (Integer) row[2], Content.parse((String) row[3]), false));
        }
    }

    /// Ids rise with time, so they order decisions of the same instant.
    @SuppressWarnings("unchecked") // of a native query
    private void decisionsAbout(UUID[] ids, Map<UUID, List<Step>> told) {
        List<Object[]> rows = db.createNativeQuery("""
                        select entry_id, decided_at, decision from entry_decision
                        where entry_id = any(:ids) and decision in ('TAKE_DOWN', 'MERGE', 'RESTORE')
                        order by entry_id, decided_at, id
                        """).setParameter("ids", ids).getResultList();
        for (var row : rows) {
            told.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new Step((Instant) row[1], 0, null, row[2].equals("RESTORE")));
        }
    }

    private static void tell(Object[] row, List<Step> steps, List<RegisterChange> changes) {
        var id = (UUID) row[0];
        PublicEntry shown = null;
        PublicEntry last = null;
        // The sort is stable: of the same instant, a version comes before what was decided about it.
        for (var step : steps.stream().sorted(Comparator.comparing(Step::at)).toList()) {
            var before = shown;
            if (step.content != null) {
                shown = PublicEntry.of(
                        id,
                        (String) row[1],
                        step.number,
                        step.content,
                        (String) row[3],
                        (Instant) row[4],
                        step.at,
                        (Instant) row[5]);
                last = shown;
            } else {
                shown = step.returns ? last : null;
            }
            if (before != null || shown != null) {
                changes.add(new RegisterChange(id, before, shown, step.at));
            }
        }
        var state = EntryState.valueOf((String) row[2]);
        var left = Optional.ofNullable((Instant) row[6]);
        if (state == EntryState.WITHDRAWN && shown != null) {
            changes.add(new RegisterChange(id, shown, null, left.orElseThrow()));
        }
    }

    /// A part of the history.
    ///
    /// @param changes of some entries
    /// @param last id of the last of these entries; null when there was none
    public record Chapter(
            List<RegisterChange> changes, @Nullable UUID last) {}

    /// A version that became public, or a decision by which the entry left the register or came back.
    private record Step(Instant at, int number, @Nullable Content content, boolean returns) {}
}
