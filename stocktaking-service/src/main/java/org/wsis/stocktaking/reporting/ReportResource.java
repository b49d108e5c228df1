package org.wsis.stocktaking.reporting;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;
import org.wsis.stocktaking.entries.Caller;

/// Calls for reports and reports, for programs.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Reports", description = "National and stakeholder reports: calls, templates, what was sent")
class ReportResource {

    private final Calling calling;
    private final Sending sending;
    private final Collecting collecting;
    private final Reports reports;
    private final Caller caller;

    ReportResource(Calling calling, Sending sending, Collecting collecting, Reports reports, Caller caller) {
        this.calling = calling;
        this.sending = sending;
        this.collecting = collecting;
        this.reports = reports;
        this.caller = caller;
    }

    /// Calls for reports; moderators also see those that are being written.
    @GET
    @Path("/report-calls")
    @PermitAll
    @Operation(summary = "Calls for reports, newest first")
    public Calls calls() {
        return new Calls(calling.calls(caller.isModerator()));
    }

    /// A call with its template.
    @GET
    @Path("/report-calls/{id}")
    @PermitAll
    @Operation(summary = "A call for reports with its template")
    public Response call(@RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var call = calling.call(id, caller.isModerator());
        return ETags.answer(ifNoneMatch, ETags.of(call.version()), () -> call);
    }

    /// Writes a call, or with `If-Match` changes it. The client makes the id.
    @PUT
    @Path("/report-calls/{id}")
    @RolesAllowed("moderator")
    @Operation(summary = "Write a call for reports, or change it (with If-Match)")
    public Response write(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Template template) {
        return tagged(calling.write(id, template, ifMatch));
    }

    /// Makes a call public; its template must be there in all six languages.
    @POST
    @Path("/report-calls/{id}/publication")
    @RolesAllowed("moderator")
    @Operation(summary = "Publish a call for reports")
    public Response publish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(calling.publish(id, ifMatch));
    }

    /// How many reports were received and how many are published.
    @GET
    @Path("/report-calls/{id}/counts")
    @PermitAll
    @Operation(summary = "Reports received and published, by type of stakeholder and region")
    public Reports.Counts counts(@RestPath UUID id) {
        calling.call(id, caller.isModerator());
        return reports.counts(id);
    }

    /// The reports that are public.
    @GET
    @Path("/report-calls/{id}/reports")
    @PermitAll
    @Operation(summary = "Published reports of a call, newest first")
    public Page<Report.View> published(@RestPath UUID id, @BeanParam PageRequest page) {
        calling.call(id, caller.isModerator());
        return reports.published(id, page);
    }

    /// Everything that was received.
    @GET
    @Path("/report-calls/{id}/received-reports")
    @RolesAllowed("moderator")
    @Operation(summary = "All reports that a call received, oldest first")
    public Page<Report.View> received(@RestPath UUID id, @BeanParam PageRequest page) {
        calling.call(id, true);
        return reports.received(id, page);
    }

    /// A report: a published one for everyone, others for their sender and moderators.
    @GET
    @Path("/reports/{id}")
    @PermitAll
    @Operation(summary = "A report")
    public Response report(@RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var report = reports.report(id, caller.personOrNull(), caller.isModerator());
        return ETags.answer(ifNoneMatch, ETags.of(report.version()), () -> report);
    }

    /// Sends a report; with `If-Match` one that exists. The client makes the id, so that sending twice sends once.
    @PUT
    @Path("/reports/{id}")
    @Authenticated
    @Operation(summary = "Send a report, or send it anew (with If-Match)")
    public Response send(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @ConvertGroup(to = ReportText.Complete.class) @NotNull ReportText text) {
        return tagged(sending.send(id, text, caller.person(), ifMatch));
    }

    /// Keeps what was written so far; it may be incomplete.
    @PUT
    @Path("/reports/{id}/draft")
    @Authenticated
    @Operation(summary = "Save the draft of a report")
    public Response save(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull ReportText text) {
        return tagged(sending.save(id, text, caller.person(), ifMatch));
    }

    /// Gives or takes back the consent to publish an own report.
    @PUT
    @Path("/reports/{id}/consent")
    @Authenticated
    @Operation(summary = "Give or take back the consent to publish")
    public Response agree(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Consent consent) {
        return tagged(sending.agree(id, consent.consentToPublish(), caller.person(), ifMatch));
    }

    /// Takes an own report back.
    @POST
    @Path("/reports/{id}/withdrawal")
    @Authenticated
    @Operation(summary = "Withdraw an own report")
    public void withdraw(@RestPath UUID id) {
        sending.withdraw(id, caller.person());
    }

    /// What was decided about a report.
    @GET
    @Path("/reports/{id}/decisions")
    @Authenticated
    @Operation(summary = "Decisions about a report, first one first")
    public Decisions decisions(@RestPath UUID id) {
        return new Decisions(reports.decisions(id, caller.person(), caller.isModerator()));
    }

    /// Publishes a report, declines it, or takes it from the public again.
    @POST
    @Path("/reports/{id}/decisions")
    @RolesAllowed("moderator")
    @Operation(summary = "Publish, decline or withhold a report")
    public Response decide(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        var reason = request.reason() == null ? "" : request.reason();
        return tagged(collecting.decide(id, request.required(), reason, caller.person(), ifMatch));
    }

    /// The caller's own reports.
    @GET
    @Path("/my-reports")
    @Authenticated
    @Operation(summary = "The caller's own reports, newest first")
    public Own own() {
        return new Own(reports.own(caller.person()));
    }

    private static Response tagged(ReportCall.View call) {
        return Response.ok(call).header("ETag", ETags.of(call.version())).build();
    }

    private static Response tagged(Report.View report) {
        return Response.ok(report).header("ETag", ETags.of(report.version())).build();
    }

    /// What a moderator decides; the reason is for the sender and is needed unless the report is published.
    record DecisionRequest(
            @NotNull(message = "{stocktaking.decision.missing}")
            ReportDecision.@Nullable Kind decision,

            @Size(max = 2000, message = "{stocktaking.reason.long}") @Nullable
            String reason) {

        ReportDecision.Kind required() {
            return java.util.Objects.requireNonNull(decision, "validated before");
        }
    }

    /// Whether the report may be published.
    record Consent(boolean consentToPublish) {}

    /// The answer's envelope.
    record Calls(List<ReportCall.View> items) {}

    /// The answer's envelope.
    record Own(List<Report.View> items) {}

    /// The answer's envelope.
    record Decisions(List<ReportDecision.View> items) {}
}
