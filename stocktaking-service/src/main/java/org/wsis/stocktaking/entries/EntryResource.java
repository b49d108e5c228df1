package org.wsis.stocktaking.entries;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/// Entries of the register, for programs.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Entries", description = "Initiatives: submitted, reviewed, published")
class EntryResource {

    private final Submitting submitting;
    private final Reviewing reviewing;
    private final Entries entries;
    private final Caller caller;

    EntryResource(Submitting submitting, Reviewing reviewing, Entries entries, Caller caller) {
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.entries = entries;
        this.caller = caller;
    }

    /// One entry. Everyone sees a published one; those who write it and moderators see their record of it in any
    /// state, and all of it. An entry that was merged leads to the other one.
    @GET
    @Path("/entries/{id}")
    @PermitAll
    @Operation(summary = "One entry")
    public Response entry(@RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var record = entries.recordIfSeen(id, caller.personOrNull(), caller.isModerator());
        if (record.isPresent()) {
            return ETags.answer(ifNoneMatch, ETags.of(record.get().version(), "whole"), record::get);
        }
        var entry = entries.published(id);
        return entry.id().equals(id)
                ? ETags.answer(ifNoneMatch, ETags.of(entry.number(), "public"), () -> entry)
                : Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(java.net.URI.create("/api/stocktaking/v1/entries/" + entry.id()))
                        .build();
    }

    /// Every public version of an entry.
    @GET
    @Path("/entries/{id}/versions")
    @PermitAll
    @Operation(summary = "Public versions of an entry, newest first")
    public Versions versions(@RestPath UUID id) {
        return new Versions(entries.versions(id));
    }

    /// Submits an entry; with `If-Match` one that exists: a draft, a correction, or a change of a published one.
    /// The client makes the id, so that sending the request twice submits once.
    @PUT
    @Path("/entries/{id}")
    @Authenticated
    @Operation(summary = "Submit an entry for review, or a change of one (with If-Match)")
    public Response submit(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @ConvertGroup(to = Content.Complete.class) @NotNull(message = "{stocktaking.title.missing}")
                    Content content) {
        return tagged(submitting.submit(id, content, caller.person(), ifMatch));
    }

    /// Keeps what was written so far without sending it; it may be incomplete. With `If-Match` one that exists.
    @PUT
    @Path("/entries/{id}/draft")
    @Authenticated
    @Operation(summary = "Save a draft of an entry, or of a change of one (with If-Match)")
    public Response save(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull(message = "{stocktaking.title.missing}") Content content) {
        return tagged(submitting.save(id, content, caller.person(), ifMatch));
    }

    /// Forgets what was written and not published.
    @DELETE
    @Path("/entries/{id}/draft")
    @Authenticated
    @Operation(summary = "Discard a draft, or the unpublished change of an entry")
    public Response discard(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(submitting.discard(id, caller.person(), ifMatch));
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
        return new Decisions(entries.decisions(id, caller.person(), caller.isModerator()));
    }

    /// Decides about the version that `If-Match` names.
    @POST
    @Path("/entries/{id}/decisions")
    @RolesAllowed("moderator")
    @Operation(summary = "Publish, return or reject what waits; take down, merge or restore what was published")
    public Response decide(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull(message = "{stocktaking.decision.missing}") DecisionRequest request) {
        var reason = request.reason() == null ? "" : request.reason();
        var officer = caller.person();
        return tagged(
                switch (request.required()) {
                    case PUBLISH -> reviewing.publish(id, reason, officer, ifMatch);
                    case RETURN -> reviewing.giveBack(id, reason, officer, ifMatch);
                    case REJECT -> reviewing.reject(id, reason, officer, ifMatch);
                    case TAKE_DOWN -> reviewing.takeDown(id, reason, officer, ifMatch);
                    case MERGE -> reviewing.merge(id, request.target(), reason, officer, ifMatch);
                    case RESTORE -> reviewing.restore(id, reason, officer, ifMatch);
                });
    }

    /// The caller's own entries in any state, newest first.
    @GET
    @Path("/my-entries")
    @Authenticated
    @Operation(summary = "The caller's own entries, newest first")
    public Page<EntryView> own(@BeanParam PageRequest page) {
        return entries.own(caller.person(), page);
    }

    /// Entries that wait for a decision, oldest first.
    @GET
    @Path("/review-queue")
    @RolesAllowed("moderator")
    @Operation(summary = "Entries that wait for a decision, oldest first")
    public Page<EntryView> queue(@BeanParam PageRequest page) {
        return entries.queue(QueueFilter.ALL, page);
    }

    private static Response tagged(EntryView entry) {
        return Response.ok(entry).header("ETag", ETags.of(entry.version())).build();
    }

    /// What a moderator decides. The reason is for the owner, and is needed unless the entry is published.
    ///
    /// @param into with `MERGE`: the entry that it is the same as
    record DecisionRequest(
            @NotNull(message = "{stocktaking.decision.missing}") @Nullable
            Kind decision,

            @Size(max = 2000, message = "{stocktaking.reason.long}") @Nullable
            String reason,

            @Nullable UUID into) {

        /// Changing the public version itself is done on the pages, in bulk or one by one.
        enum Kind {
            PUBLISH,
            RETURN,
            REJECT,
            TAKE_DOWN,
            MERGE,
            RESTORE
        }

        Kind required() {
            return Content.required(decision);
        }

        UUID target() {
            if (into == null) {
                throw EntryRefusal.ENTRY_NOT_FOUND.because("Name the entry to merge into.");
            }
            return into;
        }
    }

    /// The answer's envelope; the list is short and has no pages.
    record Decisions(List<DecisionView> items) {}

    /// The answer's envelope; the list is short and has no pages.
    record Versions(List<Entries.Version> items) {}
}
