package org.wsis.trustfund.editions;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// Editions that the fund serves, for programs.
@Path("/api/trust-fund/v1/editions")
@RunOnVirtualThread
@Tag(name = "Editions", description = "The years of the Forum that contributions can serve")
class EditionResource {

    private final Editions editions;

    EditionResource(Editions editions) {
        this.editions = editions;
    }

    /// All editions.
    @GET
    @PermitAll
    @Operation(summary = "Editions that the fund serves, newest year first")
    public Page<Edition> newest(@BeanParam PageRequest page) {
        return editions.newest(page);
    }
}
