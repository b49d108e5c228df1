package org.wsis.trustfund.overview;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wsis.pages.PageFrame;
import org.wsis.trustfund.editions.Editions;

/// The start page of the service.
@Path("/{lang}/trust-fund")
@RunOnVirtualThread
class OverviewPages {

    private final Editions editions;
    private final PageFrame page;

    OverviewPages(Editions editions, PageFrame page) {
        this.editions = editions;
        this.page = page;
    }

    @CheckedTemplate(basePath = "overview")
    static class Templates {

        static native TemplateInstance fund(List<Earmark> earmarks, List<ShownEdition> editions);

        private Templates() {}
    }

    /// What the fund is, what contributions can serve, and in which years.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance fund() {
        var shown = editions.all().stream()
                .map(edition -> ShownEdition.of(edition, page.language()))
                .toList();
        return Templates.fund(List.of(Earmark.values()), shown);
    }
}
