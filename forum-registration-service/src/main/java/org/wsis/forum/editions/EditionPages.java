package org.wsis.forum.editions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;

/// Pages about editions: the one that matters now, and each of the others.
@Path("/{lang}/forum")
@RunOnVirtualThread
class EditionPages {

    private final Editions editions;
    private final PageFrame page;
    private final Clock clock;

    EditionPages(Editions editions, PageFrame page, Clock clock) {
        this.editions = editions;
        this.page = page;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "editions")
    static class Templates {

        static native TemplateInstance forum(@Nullable ShownEdition current, List<ShownEdition> others);

        static native TemplateInstance edition(ShownEdition shown);

        private Templates() {}
    }

    /// The start page of the service.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance forum() {
        var all = editions.all();
        var current = ShownEdition.current(all, clock.instant());
        var others = all.stream()
                .filter(edition -> !current.equals(Optional.of(edition)))
                .map(this::shown)
                .toList();
        return Templates.forum(current.map(this::shown).orElse(null), others);
    }

    /// One edition.
    @GET
    @Path("/editions/{year}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance edition(@RestPath int year) {
        return Templates.edition(shown(editions.ofYear(year)));
    }

    private ShownEdition shown(Edition.View edition) {
        return ShownEdition.of(edition, page.language(), clock.instant());
    }
}
