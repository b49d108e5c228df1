package org.wsis.stocktaking.reporting;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;

/// What officers decide about reports that were received.
@ApplicationScoped
class Collecting {

    private final Clock clock;

    Collecting(Clock clock) {
        this.clock = clock;
    }

    /// Decides about the version that the officer has read; never about an own report.
    @Transactional
    Report.View decide(UUID id, ReportDecision.Kind decision, String reason, UUID officer, @Nullable String ifMatch) {
        var report = Report.hold(id);
        if (report.view().state() == Report.State.DRAFT) {
            throw ReportRefusal.REPORT_NOT_FOUND.because("No report has the id " + id + ".");
        }
        if (report.belongsTo(officer)) {
            throw ReportRefusal.REPORT_IS_YOUR_OWN.because("Another moderator decides about it.");
        }
        ETags.requireMatch(ifMatch, report.version());
        var now = clock.instant();
        ReportDecision.about(report, decision, reason, officer, now).persist();
        switch (decision) {
            case PUBLISH -> report.publish(now);
            case DECLINE -> report.decline();
            case WITHHOLD -> report.withhold();
        }
        Report.flush();
        return report.view();
    }
}
