package org.wsis.stocktaking.mistakes;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;
import org.wsis.stocktaking.entries.Caller;

/// Mistakes in public entries, for programs.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Mistakes", description = "Mistakes in public entries, told by anybody")
class MistakeResource {

    private final Mistakes mistakes;
    private final Caller caller;

    MistakeResource(Mistakes mistakes, Caller caller) {
        this.mistakes = mistakes;
        this.caller = caller;
    }

    /// Tells of a mistake in a public entry. Repeating it is harmless. Who told it is not kept.
    @PUT
    @Path("/entries/{id}/mistakes/{mistake}")
    @PermitAll
    @Operation(summary = "Tell of a mistake in a published entry")
    public void tell(
            @RestPath UUID id,
            @RestPath UUID mistake,
            @Valid @NotNull(message = "{stocktaking.mistake.missing}") Told told) {
        mistakes.tell(id, mistake, String.valueOf(told.words()));
    }

    /// What nobody has looked into yet.
    @GET
    @Path("/mistakes")
    @RolesAllowed("moderator")
    @Operation(summary = "Mistakes that nobody has looked into yet, oldest first")
    public Page<Mistake.View> open(@BeanParam PageRequest page) {
        return mistakes.open(page);
    }

    /// Says what was done about a mistake.
    @PUT
    @Path("/mistakes/{mistake}/outcome")
    @RolesAllowed("moderator")
    @Operation(summary = "Say what was done about a mistake")
    public Mistake.View close(
            @RestPath UUID mistake, @Valid @NotNull(message = "{stocktaking.outcome.missing}") Outcome outcome) {
        return mistakes.close(mistake, String.valueOf(outcome.words()), caller.person());
    }

    /// What is wrong.
    ///
    /// @param words 1 to 2000 characters
    record Told(
            @NotBlank(message = "{stocktaking.mistake.missing}")
            @Size(max = 2000, message = "{stocktaking.remark.long}")
            @Nullable
            String words) {}

    /// What was done about it.
    ///
    /// @param words 1 to 2000 characters
    record Outcome(
            @NotBlank(message = "{stocktaking.outcome.missing}")
            @Size(max = 2000, message = "{stocktaking.remark.long}")
            @Nullable
            String words) {}
}
