package org.wsis.stocktaking.reporting;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;

/// What stakeholders do with their reports.
@ApplicationScoped
class Sending {

    private final Clock clock;
    private final SampleRule samples;

    Sending(Clock clock, SampleRule samples) {
        this.clock = clock;
        this.samples = samples;
    }

    /// Keeps what was written so far. The client chooses the id of a new report; drafts may be kept at any time,
    /// also before the call opens.
    @Transactional
    Report.View save(UUID id, ReportText text, UUID sender, @Nullable String ifMatch) {
        samples.check(text.isSample());
        var call = published(Objects.requireNonNull(text.call()));
        var earlier = Report.withId(id);
        if (earlier.isEmpty()) {
            var report = Report.begin(id, text, call.id(), sender, clock.instant());
            report.persistAndFlush();
            return report.view();
        }
        if (ifMatch == null && earlier.get().belongsTo(sender) && earlier.get().says(text)) {
            return earlier.get().view();
        }
        var report = own(id, text, sender, ifMatch);
        report.draft(text);
        Report.flush();
        return report.view();
    }

    /// Sends a report, or one that was sent anew, while the call is open.
    @Transactional
    Report.View send(UUID id, ReportText text, UUID sender, @Nullable String ifMatch) {
        samples.check(text.isSample());
        var now = clock.instant();
        // Held, so that of two reports of one organization the second is answered and not merely stopped.
        var call =
                ReportCall.hold(published(Objects.requireNonNull(text.call())).id());
        var earlier = Report.withId(id);
        if (ifMatch == null
                && earlier.isPresent()
                && earlier.get().belongsTo(sender)
                && earlier.get().view().sentAt() != null
                && earlier.get().says(text)) {
            return earlier.get().view();
        }
        if (!call.isOpen(now)) {
            throw ReportRefusal.REPORT_CALL_NOT_OPEN.because("Reports are taken from "
                    + call.view().opensAt() + " until " + call.view().closesAt() + ".");
        }
        Report.ofOrganization(call.id(), Objects.requireNonNull(text.organizationName()))
                .filter(other -> !other.id().equals(id))
                .ifPresent(_ -> {
                    throw ReportRefusal.REPORT_ALREADY_SENT.because("The organization has sent a report to this call.");
                });
        var report =
                earlier.isEmpty() ? Report.begin(id, text, call.id(), sender, now) : own(id, text, sender, ifMatch);
        report.send(text, call.sections(), now);
        report.persist();
        Report.flush();
        return report.view();
    }

    /// Gives or takes back the consent to publish.
    @Transactional
    Report.View agree(UUID id, boolean agreed, UUID sender, @Nullable String ifMatch) {
        var report = own(id, sender);
        ETags.requireMatch(ifMatch, report.version());
        report.agree(agreed);
        Report.flush();
        return report.view();
    }

    /// Takes a report back. Repeating it is harmless.
    @Transactional
    void withdraw(UUID id, UUID sender) {
        own(id, sender).withdraw();
    }

    private static ReportCall published(UUID call) {
        var found = ReportCall.withId(call);
        if (!found.isPublished()) {
            throw ReportRefusal.REPORT_CALL_NOT_FOUND.because("No call for reports has the id " + call + ".");
        }
        return found;
    }

    private static Report own(UUID id, UUID sender) {
        var report = Report.hold(id);
        if (!report.belongsTo(sender)) {
            throw ReportRefusal.REPORT_NOT_FOUND.because("You have no report with the id " + id + ".");
        }
        return report;
    }

    private static Report own(UUID id, ReportText text, UUID sender, @Nullable String ifMatch) {
        var report = Report.hold(id);
        if (!report.belongsTo(sender) || !report.isFor(Objects.requireNonNull(text.call()))) {
            throw ReportRefusal.REPORT_ID_TAKEN.because("This id belongs to another report.");
        }
        ETags.requireMatch(ifMatch, report.version());
        return report;
    }
}
