package org.wsis.stocktaking.duplicates;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Asks before submitting whether the register has the initiative already, for programs.
@Path("/api/stocktaking/v1/similar-entries")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Entries", description = "Initiatives: submitted, reviewed, published")
class DuplicateResource {

    private final Duplicates duplicates;

    DuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /// Entries of the register that look like an initiative, the likeliest first, at most five. Of the description
    /// the first 300 characters count.
    @GET
    @Operation(summary = "Published entries that look like an initiative, the likeliest first")
    public Found similar(
            @RestQuery
                    @NotBlank(message = "{stocktaking.title.missing}")
                    @Size(max = 200, message = "{stocktaking.title.long}")
                    @Nullable
                    String title,
            @RestQuery @Size(max = 200, message = "{stocktaking.organizationName.long}") @Nullable String organization,
            @RestQuery @Size(max = 6000, message = "{stocktaking.description.long}") @Nullable String description,
            @RestQuery @Nullable UUID itself) {
        return new Found(duplicates.of(orEmpty(title), orEmpty(organization), orEmpty(description), itself));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The answer's envelope.
    record Found(List<Similar> items) {}
}
