package org.wsis.gateway.home;

import java.time.Clock;
import java.util.Arrays;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.gateway.year.Editions;
import org.wsis.gateway.year.Initiatives;
import org.wsis.pages.LanguageNegotiation;
import org.wsis.pages.PageFrame;
import org.wsis.pages.Service;

/// The pages that belong to no service.
@Path("/")
@PermitAll
@RunOnVirtualThread
class HomeResource {

    private static final String LANG = "{lang:ar|zh|en|fr|ru|es}";

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(Today today);

        static native TemplateInstance programs();

        static native TemplateInstance tryOut(Service service, String library);

        static native TemplateInstance problems(List<ProblemList.Area> areas);

        private Templates() {}
    }

    /// What the library for trying out needs, and no more: our own scripts and documents, and pictures inside its style
    /// sheet. It sets no style by attribute, and nothing comes from elsewhere.
    private static final String POLICY_FOR_TRYING = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final ProblemList problems;
    private final SwaggerUi swaggerUi;
    private final Editions editions;
    private final Initiatives initiatives;
    private final PageFrame page;
    private final Clock clock;

    HomeResource(
            ProblemList problems,
            SwaggerUi swaggerUi,
            Editions editions,
            Initiatives initiatives,
            PageFrame page,
            Clock clock) {
        this.problems = problems;
        this.swaggerUi = swaggerUi;
        this.editions = editions;
        this.initiatives = initiatives;
        this.page = page;
        this.clock = clock;
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

    /// What each service is for, the way to it, and what is open now, as far as the services have told.
    @GET
    @Path(LANG + "/")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance home() {
        return Templates.home(new Today(editions, initiatives, page.language(), clock.instant()));
    }

    /// The OpenAPI documents of the four services.
    @GET
    @Path(LANG + "/api")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance programs() {
        return Templates.programs();
    }

    /// One document, to read and to try out in the browser. Needs script; the plain list above does not.
    @GET
    @Path(LANG + "/api/{service:stocktaking|awards|forum|trust-fund}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response tryOut(@RestPath String service) {
        var asked = Arrays.stream(Service.values())
                .filter(one -> one.segment().equals(service))
                .findFirst()
                .orElseThrow();
        return Response.ok(Templates.tryOut(asked, swaggerUi.folder()))
                .header("Content-Security-Policy", POLICY_FOR_TRYING)
                .build();
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
