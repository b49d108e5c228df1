package org.wsis.stocktaking.publications;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;
import org.wsis.stocktaking.entries.Caller;

/// Reports of the register, for programs.
@Path("/api/stocktaking/v1/register-reports")
@RunOnVirtualThread
@Tag(name = "Reports of the register", description = "Regional and yearly reports with the figures of a day")
class PublicationResource {

    private final Publishing publishing;
    private final Caller caller;

    PublicationResource(Publishing publishing, Caller caller) {
        this.publishing = publishing;
        this.caller = caller;
    }

    /// Published reports; moderators also see the others.
    @GET
    @PermitAll
    @Operation(summary = "Reports of the register, newest first")
    public RegisterReports reports() {
        return new RegisterReports(publishing.reports(caller.isModerator()));
    }

    /// One report with its figures.
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "A report with its figures")
    public Response report(@RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var report = publishing.report(id, caller.isModerator());
        return ETags.answer(ifNoneMatch, ETags.of(report.version()), () -> report);
    }

    /// Asks for a report. It is made within seconds; until then its state is `MAKING`.
    @POST
    @RolesAllowed("moderator")
    @Operation(summary = "Ask for a report; it is made in the background")
    public Response ask(@Valid @NotNull Question question) {
        var report = publishing.ask(question, caller.person());
        return Response.accepted(report)
                .location(URI.create("/api/stocktaking/v1/register-reports/" + report.id()))
                .header("ETag", ETags.of(report.version()))
                .build();
    }

    /// Finds the figures again, to show that the same question gives the same ones. Repeating it is harmless.
    @POST
    @Path("/{id}/rerun")
    @RolesAllowed("moderator")
    @Operation(summary = "Find the figures again and compare them")
    public Response askAgain(@RestPath UUID id) {
        return Response.accepted(publishing.askAgain(id)).build();
    }

    /// Makes a report public.
    @POST
    @Path("/{id}/publication")
    @RolesAllowed("moderator")
    @Operation(summary = "Publish a report")
    public Response publish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var report = publishing.publish(id, ifMatch);
        return Response.ok(report).header("ETag", ETags.of(report.version())).build();
    }

    /// The answer's envelope.
    record RegisterReports(List<RegisterReport.View> items) {}
}
