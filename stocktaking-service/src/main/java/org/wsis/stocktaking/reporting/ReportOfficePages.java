package org.wsis.stocktaking.reporting;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.pages.forms.Answers;
import org.wsis.problems.Refused;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.conditional.VersionRefusal;
import org.wsis.problems.paging.PageRequest;
import org.wsis.process.Ids;
import org.wsis.stocktaking.entries.Caller;

/// The secretariat's side of reports: writing a call and its template, reading and deciding about what came in.
@Path("/{lang}/stocktaking")
@RolesAllowed("moderator")
@RunOnVirtualThread
class ReportOfficePages {

    private static final String ROWS = "50";

    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance received(
                ShownCall call, List<ShownReport> reports, @Nullable String next, boolean first, boolean decided);

        static native TemplateInstance template(
                UUID id, Answers answers, List<TemplateForm.Texts> texts, List<TemplateForm.Block> blocks, int version);

        private Templates() {}
    }

    private final Calling calling;
    private final Collecting collecting;
    private final Reports reports;
    private final ReportPages reportPages;
    private final TemplateForm form;
    private final Caller caller;
    private final PageFrame page;
    private final Clock clock;

    ReportOfficePages(
            Calling calling,
            Collecting collecting,
            Reports reports,
            ReportPages reportPages,
            TemplateForm form,
            Caller caller,
            PageFrame page,
            Clock clock) {
        this.calling = calling;
        this.collecting = collecting;
        this.reports = reports;
        this.reportPages = reportPages;
        this.form = form;
        this.caller = caller;
        this.page = page;
        this.clock = clock;
    }

    /// Everything that a call received, the oldest first.
    @GET
    @Path("/report-calls/{id}/received")
    @Operation(hidden = true)
    public TemplateInstance received(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery boolean decided) {
        var call = calling.call(id, true);
        var found = reports.received(id, PageRequest.of(ROWS, cursor));
        return Templates.received(
                ShownCall.of(call, page.language(), clock.instant()),
                found.items().stream()
                        .map(report -> ShownReport.of(report, call.sections(), page.language()))
                        .toList(),
                found.next() == null ? null : "?cursor=" + found.next(),
                cursor == null,
                decided);
    }

    /// Records a decision and goes back to what was received.
    @POST
    @Path("/reports/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var texts = ReportingTexts.in(page.language());
        var kind = Arrays.stream(ReportDecision.Kind.values())
                .filter(known -> known.name().equals(answers.value("decision")))
                .findFirst();
        if (kind.isEmpty()) {
            answers.refuse("decision", form.reason("{stocktaking.decision.missing}", page.language()));
        } else if (kind.get() != ReportDecision.Kind.PUBLISH
                && answers.value("reason").isBlank()) {
            answers.refuse("reason", form.reason("{stocktaking.reason.missing}", page.language()));
        } else if (answers.value("reason").length() > 2000) {
            answers.refuse("reason", form.reason("{stocktaking.reason.long}", page.language()));
        } else {
            try {
                var report = collecting.decide(
                        id,
                        kind.get(),
                        answers.value("reason"),
                        caller.person(),
                        ETags.of(ReportPages.version(answers)));
                return to("/stocktaking/report-calls/" + report.call() + "/received?decided=true");
            } catch (Refused refusal) {
                if (refusal.refusal() == VersionRefusal.VERSION_OUTDATED) {
                    answers.refuse("decision", texts.changedMeanwhile());
                } else if (refusal.refusal() == ReportRefusal.REPORT_WITHOUT_CONSENT) {
                    answers.refuse("decision", texts.withoutConsentRefused());
                } else {
                    throw refusal;
                }
            }
        }
        return Response.status(422)
                .entity(reportPages.report(id, answers, false, false))
                .build();
    }

    /// An empty call, with one section to begin with.
    @GET
    @Path("/report-calls/new")
    @Operation(hidden = true)
    public TemplateInstance newCall() {
        return template(Ids.next(), TemplateForm.empty(), -1);
    }

    /// A call as it stands.
    @GET
    @Path("/report-calls/{id}/template")
    @Operation(hidden = true)
    public TemplateInstance known(@RestPath UUID id) {
        var call = calling.call(id, true);
        return template(id, TemplateForm.of(call), call.version());
    }

    /// Adds a section, saves the call, or publishes it.
    @POST
    @Path("/report-calls/{id}/template")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var version = ReportPages.version(answers);
        if (answers.value("action").equals("add")) {
            return Response.ok(template(id, TemplateForm.withOneMore(answers), version))
                    .build();
        }
        var written = form.read(answers);
        var refused = form.refuse(answers, written, page.language());
        if (refused.isRefused()) {
            return Response.status(422).entity(template(id, refused, version)).build();
        }
        var call = calling.write(id, written, version < 0 ? null : ETags.of(version));
        if (answers.value("action").equals("publish")) {
            try {
                calling.publish(id, ETags.of(call.version()));
            } catch (Refused refusal) {
                if (refusal.refusal() != ReportRefusal.REPORT_CALL_INCOMPLETE) {
                    throw refusal;
                }
                return Response.status(422)
                        .entity(template(
                                id,
                                TemplateForm.incomplete(answers, refusal.fields(), page.language()),
                                call.version()))
                        .build();
            }
        }
        return to("/stocktaking/report-calls/" + id);
    }

    private TemplateInstance template(UUID id, Answers answers, int version) {
        return Templates.template(
                id, answers, TemplateForm.Texts.of("title-", "introduction-"), TemplateForm.blocks(answers), version);
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(page.link(path))).build();
    }
}
