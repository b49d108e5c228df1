package org.wsis.stocktaking.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;

/// What the secretariat does with calls for reports, and reading them.
@ApplicationScoped
class Calling {

    private final Clock clock;
    private final SampleRule samples;

    Calling(Clock clock, SampleRule samples) {
        this.clock = clock;
        this.samples = samples;
    }

    /// Writes a new call, or with its version changes one. The client chooses the id.
    @Transactional
    ReportCall.View write(UUID id, Template template, @Nullable String ifMatch) {
        samples.check(template.isSample());
        var earlier = ReportCall.<ReportCall>findByIdOptional(id);
        if (earlier.isEmpty()) {
            var call = ReportCall.begin(id, template, clock.instant());
            call.persistAndFlush();
            return call.view();
        }
        var call = ReportCall.hold(id);
        ETags.requireMatch(ifMatch, call.version());
        call.change(template, Report.count("callId", id) > 0);
        ReportCall.flush();
        return call.view();
    }

    /// Makes a call and its template public.
    @Transactional
    ReportCall.View publish(UUID id, @Nullable String ifMatch) {
        var call = ReportCall.hold(id);
        ETags.requireMatch(ifMatch, call.version());
        call.publish(clock.instant());
        ReportCall.flush();
        return call.view();
    }

    /// A call; one that is not published exists for officers only.
    @Transactional
    ReportCall.View call(UUID id, boolean officer) {
        return Optional.of(ReportCall.withId(id))
                .filter(call -> officer || call.isPublished())
                .orElseThrow(
                        () -> ReportRefusal.REPORT_CALL_NOT_FOUND.because("No call for reports has the id " + id + "."))
                .view();
    }

    /// All calls, the newest first. There are a few a decade: the list has no pages.
    @Transactional
    List<ReportCall.View> calls(boolean officer) {
        return ReportCall.<ReportCall>list("order by opensAt desc, id").stream()
                .filter(call -> officer || call.isPublished())
                .map(ReportCall::view)
                .toList();
    }
}
