package org.wsis.stocktaking.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Caller;
import org.wsis.stocktaking.entries.CodeOf;

/// Lists of initiatives, for programs.
@Path("/api/stocktaking/v1/imports")
@RunOnVirtualThread
@Tag(name = "Imports", description = "Lists of initiatives from elsewhere")
class ImportResource {

    private final Importing importing;
    private final Caller caller;

    ImportResource(Importing importing, Caller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    /// Takes a list of initiatives, one JSON object a line, into the review queue. The report tells of every
    /// line.
    @POST
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
}
