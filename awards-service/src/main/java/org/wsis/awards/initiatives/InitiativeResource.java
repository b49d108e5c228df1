package org.wsis.awards.initiatives;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// Initiatives that can be entered for the prize, for programs.
@Path("/api/awards/v1/initiatives")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Initiatives", description = "Published initiatives of the register that can be entered for the prize")
class InitiativeResource {

    private final Listing listing;

    InitiativeResource(Listing listing) {
        this.listing = listing;
    }

    /// The newest first.
    @GET
    @Operation(summary = "Initiatives that can be entered for the prize, newest first")
    public Page<Initiative.View> enterable(@BeanParam PageRequest page) {
        return listing.enterable(page);
    }
}
