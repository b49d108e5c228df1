package org.wsis.forum.editions;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// Editions of the Forum, for programs.
@Path("/api/forum/v1/editions")
@RunOnVirtualThread
@Tag(name = "Editions", description = "The years of the Forum, their dates and windows")
class EditionResource {

    private final Announcing announcing;
    private final Editions editions;
    private final SecurityIdentity caller;

    EditionResource(Announcing announcing, Editions editions, SecurityIdentity caller) {
        this.announcing = announcing;
        this.editions = editions;
        this.caller = caller;
    }

    /// All editions.
    @GET
    @PermitAll
    @Operation(summary = "Editions, newest year first")
    public Page<Edition.View> newest(@BeanParam PageRequest page) {
        return editions.newest(page);
    }

    /// One edition.
    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(summary = "The edition of a year")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Edition.View.class)))
    public Response ofYear(@RestPath int year, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var edition = editions.ofYear(year);
        return ETags.answer(ifNoneMatch, ETags.of(edition.version()), () -> edition);
    }

    /// Announces an edition, or with `If-Match` changes it. Sending the same again changes nothing.
    @PUT
    @Path("/{year}")
    @RolesAllowed({"programme-officer", "administrator"})
    @Operation(summary = "Announce the edition of a year, or change it (with If-Match)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Edition.View.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Edition.View.class)))
    public Response write(
            @RestPath
                    @Min(value = 2003, message = "{forum.year.range}")
                    @Max(value = 2100, message = "{forum.year.range}")
                    int year,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull Announcement announcement) {
        var outcome = announcing.write(year, announcement, officer(), ifMatch, ifNoneMatch);
        var answer = outcome.isNew() ? Response.created(URI.create("/api/forum/v1/editions/" + year)) : Response.ok();
        return answer.entity(outcome.edition())
                .header("ETag", ETags.of(outcome.edition().version()))
                .build();
    }

    /// What was said of an edition, by whom and when.
    @GET
    @Path("/{year}/versions")
    @RolesAllowed({"programme-officer", "administrator", "auditor"})
    @Operation(summary = "Every version of an edition with who wrote it, newest first")
    public Page<EditionVersions.Kept> versions(@RestPath int year, @BeanParam PageRequest page) {
        return editions.versionsOf(year, page);
    }

    private UUID officer() {
        return UUID.fromString(caller.getPrincipal().getName());
    }
}
