package org.wsis.gateway.home;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.LanguageNegotiation;

/// The pages that belong to no service.
@Path("/")
@PermitAll
@RunOnVirtualThread
class HomeResource {

    private static final String LANG = "{lang:ar|zh|en|fr|ru|es}";

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home();

        static native TemplateInstance programs();

        static native TemplateInstance problems(List<ProblemList.Area> areas);

        private Templates() {}
    }

    private final ProblemList problems;

    HomeResource(ProblemList problems) {
        this.problems = problems;
    }

    /// Greets in the best of the six languages the browser asks for. Every other address names its language.
    @GET
    @Operation(hidden = true)
    public Response door(@HeaderParam("Accept-Language") @Nullable String languages) {
        var language = LanguageNegotiation.bestFor(Optional.ofNullable(languages));
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/" + language.code() + "/")
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "no-cache")
                .build();
    }

    /// What each service is for, and the way to it. Figures appear here when services publish them, not before.
    @GET
    @Path(LANG + "/")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance home() {
        return Templates.home();
    }

    /// The OpenAPI documents of the four services.
    @GET
    @Path(LANG + "/api")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance programs() {
        return Templates.programs();
    }

    /// Where the `type` of every problem document leads: `/problems#CODE`.
    @GET
    @Path("problems")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance problems() {
        return Templates.problems(problems.areas());
    }

    /// Search engines are welcome on pages; interfaces and ways to sign in are nothing to find.
    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /*/sign-in
                Disallow: /*/display
                """;
    }
}
