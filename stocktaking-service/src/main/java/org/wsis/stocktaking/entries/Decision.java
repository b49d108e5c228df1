package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// What an officer decided about an entry, when and why. Kept for ever; the owner can read it.
@Entity
@Immutable
@Table(name = "entry_decision")
class Decision extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID entryId;

    private int entryVersion;
    private UUID officer;

    @Enumerated(EnumType.STRING)
    private DecisionKind decision;

    private String reason;
    private @Nullable UUID otherEntry;
    private Instant decidedAt;

    protected Decision() {}

    static Decision about(
            Entry entry, DecisionKind decision, String reason, @Nullable UUID other, UUID officer, Instant now) {
        if (decision != DecisionKind.PUBLISH && reason.isBlank()) {
            throw EntryRefusal.DECISION_WITHOUT_REASON.because("The owner must learn why.");
        }
        var made = new Decision();
        made.id = org.wsis.process.Ids.next();
        made.entryId = entry.id();
        made.entryVersion = entry.version();
        made.officer = officer;
        made.decision = decision;
        made.reason = reason.strip();
        made.otherEntry = other;
        made.decidedAt = now;
        return made;
    }

    /// Every decision about every entry, the newest first, with where the entry stands.
    static Page<Entries.DecisionAbout> trail(PageRequest page) {
        var after = page.after("decisions");
        var found = getEntityManager()
                .createQuery(
                        "select d, e.reference, e.state from Decision d join Entry e on e.id = d.entryId"
                                + (after.isPresent() ? " where (d.decidedAt, d.id) < (:at, :id)" : "")
                                + " order by d.decidedAt desc, d.id desc",
                        Object[].class);
        after.ifPresent(cursor -> found.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id(1)));
        var rows = found.setMaxResults(page.limitAndOne()).getResultList();
        return Page.of(rows, page, row -> {
                    var last = (Decision) row[0];
                    return Cursor.after("decisions", last.decidedAt, last.id);
                })
                .map(row -> {
                    var made = (Decision) row[0];
                    return new Entries.DecisionAbout(
                            made.entryId, (String) row[1], (EntryState) row[2], made.view(true));
                });
    }

    private DecisionView view(boolean forOfficer) {
        return new DecisionView(decision, reason, entryVersion, otherEntry, decidedAt, forOfficer ? officer : null);
    }

    /// All decisions about an entry, the first one first. Who decided is told to officers only.
    static List<DecisionView> of(UUID entry, boolean forOfficer) {
        return Decision.<Decision>list("entryId = ?1 order by decidedAt, id", entry).stream()
                .map(made -> made.view(forOfficer))
                .toList();
    }
}
