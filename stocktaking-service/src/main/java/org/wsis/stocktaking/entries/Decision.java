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

    enum Kind {
        PUBLISH,
        RETURN,
        REJECT
    }

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID entryId;

    private int entryVersion;
    private UUID officer;

    @Enumerated(EnumType.STRING)
    private Kind decision;

    private String reason;
    private Instant decidedAt;

    protected Decision() {}

    static Decision about(Entry entry, Kind decision, String reason, UUID officer, Instant now) {
        if (decision != Kind.PUBLISH && reason.isBlank()) {
            throw EntryRefusal.DECISION_WITHOUT_REASON.because("The owner must learn why.");
        }
        var made = new Decision();
        made.id = org.wsis.process.Ids.next();
        made.entryId = entry.id();
        made.entryVersion = entry.version();
        made.officer = officer;
        made.decision = decision;
        made.reason = reason.strip();
        made.decidedAt = now;
        return made;
    }

    /// All decisions about an entry, the first one first. Who decided is told to officers only.
    static List<View> of(UUID entry, boolean forOfficer) {
        return Decision.<Decision>list("entryId = ?1 order by decidedAt, id", entry).stream()
                .map(made -> new View(
                        made.decision,
                        made.reason,
                        made.entryVersion,
                        made.decidedAt,
                        forOfficer ? made.officer : null))
                .toList();
    }

    /// A decision as it is read; the officer is absent for all but officers.
    record View(
            Kind decision,
            String reason,
            int entryVersion,
            Instant decidedAt,
            @Nullable UUID officer) {}
}
