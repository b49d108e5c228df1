package org.wsis.stocktaking.reporting;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.pages.forms.Answers;
import org.wsis.problems.Refused;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.paging.PageRequest;
import org.wsis.process.Ids;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Caller;

/// Calls for reports, what was published, and writing a report.
@Path("/{lang}/stocktaking")
@RunOnVirtualThread
class ReportPages {

    private static final String ROWS = "20";

    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance calls(List<ShownCall> calls, List<ShownReport> own, boolean officer);

        static native TemplateInstance call(
                ShownCall call,
                Reports.Counts counts,
                List<CountRow> types,
                List<CountRow> regions,
                List<ShownReport> published,
                @Nullable String next,
                boolean first,
                boolean officer);

        static native TemplateInstance form(
                ShownCall call, Answers answers, ReportForm.Choices choices, String action, int version);

        static native TemplateInstance report(
                ShownReport report,
                ShownCall call,
                boolean own,
                boolean officer,
                List<ReportDecision.View> decisions,
                Answers answers,
                boolean saved,
                boolean sent);

        private Templates() {}
    }

    private final Calling calling;
    private final Sending sending;
    private final Reports reports;
    private final ReportForm form;
    private final Caller caller;
    private final PageFrame page;
    private final Clock clock;

    ReportPages(
            Calling calling,
            Sending sending,
            Reports reports,
            ReportForm form,
            Caller caller,
            PageFrame page,
            Clock clock) {
        this.calling = calling;
        this.sending = sending;
        this.reports = reports;
        this.form = form;
        this.caller = caller;
        this.page = page;
        this.clock = clock;
    }

    /// All calls, and one's own reports.
    @GET
    @Path("/report-calls")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance calls() {
        var person = caller.personOrNull();
        var calls = calling.calls(caller.isModerator());
        var own = person == null
                ? List.<ShownReport>of()
                : reports.own(person).stream()
                        .map(report -> ShownReport.of(report, List.of(), page.language()))
                        .toList();
        return Templates.calls(calls.stream().map(this::shown).toList(), own, caller.isModerator());
    }

    /// A call: its template, what it received, what is published.
    @GET
    @Path("/report-calls/{id}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance call(@RestPath UUID id, @RestQuery @Nullable String cursor) {
        var call = calling.call(id, caller.isModerator());
        var counts = reports.counts(id);
        var found = reports.published(id, PageRequest.of(ROWS, cursor));
        var data = ReferenceData.loaded();
        return Templates.call(
                shown(call),
                counts,
                data.stakeholderTypes().stream()
                        .map(type ->
                                CountRow.of(type.label().in(page.language()), counts.byStakeholderType(), type.code()))
                        .toList(),
                data.regions().stream()
                        .map(region ->
                                CountRow.of(region.label().in(page.language()), counts.byRegion(), region.code()))
                        .toList(),
                found.items().stream()
                        .map(report -> ShownReport.of(report, call.sections(), page.language()))
                        .toList(),
                found.next() == null ? null : "?cursor=" + found.next(),
                cursor == null,
                caller.isModerator());
    }

    /// An empty form for a report with a new id.
    @GET
    @Path("/report-calls/{id}/write")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance empty(@RestPath UUID id) {
        var answers = Answers.none().with("textLanguage", page.language().code());
        return form(calling.call(id, false), answers, Ids.next(), -1);
    }

    /// The form with what a report says now.
    @GET
    @Path("/reports/{id}/write")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance known(@RestPath UUID id) {
        var report = own(id);
        return form(calling.call(report.call(), false), ReportForm.of(report), id, report.version());
    }

    /// Saves the draft, counts the words, or sends the report; what is refused is shown again with all that was
    /// typed.
    @POST
    @Path("/report-calls/{callId}/reports/{id}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(@RestPath UUID callId, @RestPath UUID id, MultivaluedMap<String, String> typed) {
        var call = calling.call(callId, false);
        var answers = Answers.of(typed);
        var text = form.read(answers, callId, call.sections());
        var version = version(answers);
        var action = answers.value("action");
        if (action.equals("send")) {
            return sent(call, answers, text, id, version);
        }
        var refused = form.refuseDraft(answers, text, call.sections(), page.language());
        if (action.equals("count") || refused.isRefused()) {
            return Response.status(refused.isRefused() ? 422 : 200)
                    .entity(form(call, refused, id, version))
                    .build();
        }
        sending.save(id, text, caller.person(), ifMatch(version));
        return to("/stocktaking/reports/" + id + "?saved=true");
    }

    private Response sent(ReportCall.View call, Answers answers, ReportText text, UUID id, int version) {
        var refused = form.refuse(answers, text, call.sections(), page.language());
        if (!refused.isRefused()) {
            try {
                sending.send(id, text, caller.person(), ifMatch(version));
                return to("/stocktaking/reports/" + id + "?sent=true");
            } catch (Refused refusal) {
                var texts = ReportingTexts.in(page.language());
                if (refusal.refusal() == ReportRefusal.REPORT_ALREADY_SENT) {
                    refused.refuse("organizationName", texts.alreadySent());
                } else if (refusal.refusal() == ReportRefusal.REPORT_CALL_NOT_OPEN) {
                    version = sending.save(id, text, caller.person(), ifMatch(version))
                            .version();
                    refused.refuse("kind", texts.notOpen());
                } else {
                    throw refusal;
                }
            }
        }
        return Response.status(422).entity(form(call, refused, id, version)).build();
    }

    /// A report.
    @GET
    @Path("/reports/{id}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance report(@RestPath UUID id, @RestQuery boolean saved, @RestQuery boolean sent) {
        return report(id, Answers.none(), saved, sent);
    }

    TemplateInstance report(UUID id, Answers answers, boolean saved, boolean sent) {
        var person = caller.personOrNull();
        var report = reports.report(id, person, caller.isModerator());
        var own = reports.belongsTo(id, person);
        var call = calling.call(report.call(), true);
        return Templates.report(
                ShownReport.of(report, call.sections(), page.language()),
                shown(call),
                own,
                caller.isModerator() && !own,
                person == null ? List.of() : reports.decisions(id, person, caller.isModerator()),
                answers,
                saved && own,
                sent && own);
    }

    /// Gives or takes back the consent.
    @POST
    @Path("/reports/{id}/consent")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response agree(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        sending.agree(id, answers.chose("agreed", "yes"), caller.person(), ifMatch(version(answers)));
        return to("/stocktaking/reports/" + id);
    }

    /// Takes an own report back.
    @POST
    @Path("/reports/{id}/withdrawal")
    @Authenticated
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id) {
        sending.withdraw(id, caller.person());
        return to("/stocktaking/reports/" + id);
    }

    private Report.View own(UUID id) {
        if (!reports.belongsTo(id, caller.person())) {
            throw ReportRefusal.REPORT_NOT_FOUND.because("You have no report with the id " + id + ".");
        }
        return reports.report(id, caller.person(), false);
    }

    private TemplateInstance form(ReportCall.View call, Answers answers, UUID id, int version) {
        var action = page.link("/stocktaking/report-calls/" + call.id() + "/reports/" + id);
        return Templates.form(shown(call), answers, ReportForm.choices(page.language()), action, version);
    }

    private ShownCall shown(ReportCall.View call) {
        return ShownCall.of(call, page.language(), clock.instant());
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(page.link(path))).build();
    }

    /// A new report has no version yet.
    private static @Nullable String ifMatch(int version) {
        return version < 0 ? null : ETags.of(version);
    }

    static int version(Answers answers) {
        return answers.value("version").matches("-?[0-9]{1,9}") ? Integer.parseInt(answers.value("version")) : 0;
    }

    /// A row of the table of counts.
    record CountRow(String label, int received, int published) {

        static CountRow of(String label, java.util.Map<String, Reports.Count> counts, String code) {
            var count = counts.getOrDefault(code, Reports.Count.NONE);
            return new CountRow(label, count.received(), count.published());
        }
    }
}
