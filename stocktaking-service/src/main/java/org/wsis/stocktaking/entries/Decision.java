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

/// What an officer decided about an entry, when and why. Kept for ever; the owner can read it.
@Entity
@Immutable
@Table(name = "entry_decision")
class Decision extends PanacheEntityBase {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by queries
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

    /// All decisions about an entry, the first one first. Who decided is told to officers only.
    static List<DecisionView> of(UUID entry, boolean forOfficer) {
        return Decision.<Decision>list("entryId = ?1 order by decidedAt, id", entry).stream()
                .map(made -> new DecisionView(
                        made.decision,
                        made.reason,
                        made.entryVersion,
                        made.otherEntry,
                        made.decidedAt,
                        forOfficer ? made.officer : null))
                .toList();
    }
}
