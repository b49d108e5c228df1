package org.wsis.stocktaking.reporting;

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
import org.wsis.process.Ids;

/// What an officer decided about a report, when and why. Kept for ever; its sender can read it.
@Entity
@Immutable
@Table(name = "report_decision")
class ReportDecision extends PanacheEntityBase {

    enum Kind {
        PUBLISH,
        DECLINE,
        WITHHOLD
    }

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID reportId;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private int reportVersion;

    private UUID officer;

    @Enumerated(EnumType.STRING)
    private Kind decision;

    private String reason;
    private Instant decidedAt;

    protected ReportDecision() {}

    static ReportDecision about(Report report, Kind decision, String reason, UUID officer, Instant now) {
        if (decision != Kind.PUBLISH && reason.isBlank()) {
            throw ReportRefusal.REPORT_DECISION_WITHOUT_REASON.because("The sender must learn why.");
        }
        var made = new ReportDecision();
        made.id = Ids.next();
        made.reportId = report.id();
        made.reportVersion = report.version();
        made.officer = officer;
        made.decision = decision;
        made.reason = reason.strip();
        made.decidedAt = now;
        return made;
    }

    /// All decisions about a report, the first one first. Who decided is told to officers only.
    static List<View> of(UUID report, boolean forOfficer) {
        return ReportDecision.<ReportDecision>list("reportId = ?1 order by decidedAt, id", report).stream()
                .map(made -> new View(made.decision, made.reason, made.decidedAt, forOfficer ? made.officer : null))
                .toList();
    }

    /// A decision as it is read.
    record View(
            Kind decision,
            String reason,
            Instant decidedAt,
            @Nullable UUID officer) {}
}
