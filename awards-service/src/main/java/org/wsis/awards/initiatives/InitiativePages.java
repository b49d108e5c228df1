package org.wsis.awards.initiatives;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.problems.paging.PageRequest;

/// The first page of the Prizes: what they are, and which initiatives can be entered.
@Path("/{lang}/awards")
@PermitAll
@RunOnVirtualThread
class InitiativePages {

    private static final String ROWS = "20";

    @CheckedTemplate(basePath = "initiatives")
    static class Templates {
        static native TemplateInstance list(List<ShownInitiative> initiatives, @Nullable String next, boolean first);

        private Templates() {}
    }

    private final Listing listing;
    private final PageFrame page;

    InitiativePages(Listing listing, PageFrame page) {
        this.listing = listing;
        this.page = page;
    }

    /// The newest first.
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        var found = listing.enterable(PageRequest.of(ROWS, cursor));
        var shown = found.items().stream()
                .map(row -> ShownInitiative.of(row, page.language()))
                .toList();
        return Templates.list(shown, found.next() == null ? null : "?cursor=" + found.next(), cursor == null);
    }
}
