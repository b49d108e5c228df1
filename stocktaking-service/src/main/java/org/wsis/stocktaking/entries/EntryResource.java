package org.wsis.stocktaking.entries;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// Entries of the register, for programs.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Entries", description = "Initiatives: submitted, reviewed, published")
class EntryResource {

    private final Submitting submitting;
    private final Reviewing reviewing;
    private final Importing importing;
    private final Reading reading;
    private final Caller caller;

    EntryResource(Submitting submitting, Reviewing reviewing, Importing importing, Reading reading, Caller caller) {
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.importing = importing;
        this.reading = reading;
        this.caller = caller;
    }

    /// The public register, newest first.
    @GET
    @Path("/entries")
    @PermitAll
    @Operation(summary = "Published entries, newest first")
    public Page<PublicEntry> published(@BeanParam PageRequest page) {
        return reading.published(page);
    }

    /// One entry. Everyone sees a published one; its owner and moderators see it in any state,
    /// and all of it.
    @GET
    @Path("/entries/{id}")
    @PermitAll
    @Operation(summary = "One entry")
    public Response entry(@RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var entry = reading.entry(id, caller.personOrNull(), caller.isModerator());
        var whole = caller.isModerator() || entry.owner().equals(caller.personOrNull());
        return whole
                ? ETags.answer(ifNoneMatch, ETags.of(entry.version(), "whole"), () -> entry)
                : ETags.answer(ifNoneMatch, ETags.of(entry.version()), () -> PublicEntry.of(entry));
    }

    /// Submits an entry; with `If-Match` corrects one that is not decided or was returned. The client makes the
    /// id, so that sending the request twice submits once.
    @PUT
    @Path("/entries/{id}")
    @Authenticated
    @Operation(summary = "Submit an entry for review, or correct it (with If-Match)")
    public Response submit(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull(message = "{stocktaking.title.missing}") Submission submission) {
        return tagged(
                ifMatch == null
                        ? submitting.submit(id, submission, caller.person())
                        : submitting.correct(id, submission, caller.person(), ifMatch));
    }

    /// Takes an entry back. Repeating it is harmless.
    @POST
    @Path("/entries/{id}/withdrawal")
    @Authenticated
    @Operation(summary = "Withdraw an own entry")
    public void withdraw(@RestPath UUID id) {
        submitting.withdraw(id, caller.person());
    }

    /// What officers decided about an entry, for its owner and for moderators.
    @GET
    @Path("/entries/{id}/decisions")
    @Authenticated
    @Operation(summary = "Decisions about an entry, first one first")
    public Decisions decisions(@RestPath UUID id) {
        return new Decisions(reading.decisions(id, caller.person(), caller.isModerator()));
    }

    /// Decides about the version that `If-Match` names.
    @POST
    @Path("/entries/{id}/decisions")
    @RolesAllowed("moderator")
    @Operation(summary = "Publish, return or reject an entry")
    public Response decide(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull(message = "{stocktaking.decision.missing}") DecisionRequest request) {
        var reason = request.reason() == null ? "" : request.reason();
        return tagged(reviewing.decide(id, request.required(), reason, caller.person(), ifMatch));
    }

    /// The caller's own entries in any state, newest first.
    @GET
    @Path("/my-entries")
    @Authenticated
    @Operation(summary = "The caller's own entries, newest first")
    public Page<Entry.View> own(@BeanParam PageRequest page) {
        return reading.own(caller.person(), page);
    }

    /// Entries that wait for a decision, oldest first.
    @GET
    @Path("/review-queue")
    @RolesAllowed("moderator")
    @Operation(summary = "Entries that wait for a decision, oldest first")
    public Page<Entry.View> queue(@BeanParam PageRequest page) {
        return reading.queue(page);
    }

    /// Takes a list of initiatives, one JSON object a line, into the review queue. The report tells of every
    /// line.
    @POST
    @Path("/imports")
    @RolesAllowed("moderator")
    @Consumes("application/jsonl")
    @Operation(summary = "Import initiatives as JSON Lines; dryRun only reports")
    public Importing.Report imports(
            @RestQuery @NotNull @Size(min = 1, max = 100) @Nullable String from,
            @RestQuery @CodeOf(CodeOf.Codes.LANGUAGE) @Nullable String language,
            @RestQuery boolean dryRun,
            @NotNull @Nullable String body) {
        if (from == null || body == null) {
            throw new IllegalArgumentException("validated before");
        }
        return importing.take(body.lines().toList(), from, language == null ? "en" : language, caller.person(), dryRun);
    }

    private static Response tagged(Entry.View entry) {
        return Response.ok(entry).header("ETag", ETags.of(entry.version())).build();
    }

    /// What a moderator decides. The reason is for the owner, and is needed unless the entry is published.
    record DecisionRequest(
            @NotNull(message = "{stocktaking.decision.missing}")
            Decision.@Nullable Kind decision,

            @Size(max = 2000, message = "{stocktaking.reason.long}") @Nullable
            String reason) {

        Decision.Kind required() {
            return java.util.Objects.requireNonNull(decision, "validated before");
        }
    }

    /// The answer's envelope; the list is short and has no pages.
    record Decisions(List<Decision.View> items) {}
}
