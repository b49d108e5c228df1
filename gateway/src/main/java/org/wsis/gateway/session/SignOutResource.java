package org.wsis.gateway.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// Signs out everywhere: of the gateway, and of Keycloak, so that the next person at this computer is asked for a
/// password.
@Path("/")
@PermitAll
class SignOutResource {

    private final KeycloakSession keycloak;
    private final RoutingContext routing;

    SignOutResource(KeycloakSession keycloak, RoutingContext routing) {
        this.keycloak = keycloak;
        this.routing = routing;
    }

    /// A form, because signing out changes something; a link could be followed by a browser that looks ahead.
    /// Signing out twice is not an error.
    @POST
    @Path("{lang:ar|zh|en|fr|ru|es}/sign-out")
    @Operation(hidden = true)
    @RunOnVirtualThread
    public Response signOut(@RestPath String lang) {
        Credentials.forgetSession(routing);
        keycloak.end(routing);
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/" + lang + "/")
                .header("Cache-Control", "no-store")
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }
}
