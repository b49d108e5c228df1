package org.wsis.problems;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

@Path("/{lang}/things")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ThingPages {

    @GET
    @Path("/mine")
    @RolesAllowed("participant")
    public String mine(@PathParam("lang") String lang) {
        return "<p>" + lang;
    }

    @POST
    @Path("/mine")
    @RolesAllowed("participant")
    public String change() {
        return "<p>changed";
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret of the house");
    }

    @Singleton
    static class Page implements ErrorPage {

        @Override
        public String html(Problem problem, String language, RoutingContext request) {
            return "<html lang=%s><h1>%s</h1><p>%s %s"
                    .formatted(
                            language,
                            problem.title(),
                            problem.code(),
                            request.request().path());
        }
    }
}
