package org.wsis.stocktaking.remarks;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.wsis.stocktaking.entries.Caller;

/// The conversation about an entry, for programs.
@Path("/api/stocktaking/v1/entries/{id}/remarks")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Remarks", description = "What officers and owners say to each other about an entry")
class RemarkResource {

    private final Remarks remarks;
    private final Caller caller;

    RemarkResource(Remarks remarks, Caller caller) {
        this.remarks = remarks;
        this.caller = caller;
    }

    /// Everything said about an entry.
    @GET
    @Operation(summary = "Remarks about an entry, for those who write it and for moderators; first one first")
    public Said remarks(@RestPath UUID id) {
        return new Said(remarks.about(id, caller.person(), caller.isModerator()));
    }

    /// Says something about an entry, or answers. Repeating it is harmless.
    @PUT
    @Path("/{remark}")
    @Operation(summary = "Say something about an entry, or answer a remark")
    public RemarkView say(
            @RestPath UUID id,
            @RestPath UUID remark,
            @Valid @NotNull(message = "{stocktaking.remark.missing}") Remarks.Said said) {
        return remarks.say(id, remark, said, caller.person(), caller.isModerator());
    }

    /// The answer's envelope; the list has no pages, because it has an end.
    record Said(List<RemarkView> items) {}
}
