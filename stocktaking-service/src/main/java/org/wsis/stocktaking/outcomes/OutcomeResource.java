package org.wsis.stocktaking.outcomes;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What became of entries elsewhere, for programs.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Outcomes", description = "What other services tell of entries: prizes, sessions, support")
class OutcomeResource {

    private final Outcomes outcomes;

    OutcomeResource(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// What became of a published entry at the Prizes and at the Forum.
    @GET
    @Path("/entries/{id}/outcomes")
    @PermitAll
    @Operation(summary = "Prizes and Forum sessions of an entry")
    public Outcomes.OfEntry outcomes(@RestPath UUID id) {
        return outcomes.of(id);
    }

    /// Organizations that support the register through the Trust Fund and agreed to be named.
    @GET
    @Path("/supporters")
    @PermitAll
    @Operation(summary = "Organizations that support the register")
    public Supporters supporters() {
        return new Supporters(outcomes.supporters());
    }

    /// The answer's envelope.
    record Supporters(List<String> items) {}
}
