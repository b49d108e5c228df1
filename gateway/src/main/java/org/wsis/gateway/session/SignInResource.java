package org.wsis.gateway.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.gateway.GatewayRefusal;
import org.wsis.problems.HttpRefusal;

/// The way to Keycloak and back.
@Path("/")
@PermitAll
class SignInResource {

    @CheckedTemplate(basePath = "session")
    static class Templates {
        static native TemplateInstance unfinished();

        private Templates() {}
    }

    private final HttpAuthenticator authenticator;
    private final StepUp stepUp;
    private final RoutingContext routing;

    SignInResource(HttpAuthenticator authenticator, StepUp stepUp, RoutingContext routing) {
        this.authenticator = authenticator;
        this.stepUp = stepUp;
        this.routing = routing;
    }

    /// Sends somebody unknown to Keycloak, and somebody who has come back, or was signed in all along, to where
    /// they wanted to go. An address that is not certainly ours is replaced by the home page. An officer whose
    /// password was entered long ago is asked for it again.
    @GET
    @Path("{lang:ar|zh|en|fr|ru|es}/sign-in")
    @Operation(hidden = true)
    public Uni<Response> signIn(@RestPath String lang, @RestQuery @Nullable String to) {
        var caller = Caller.of(routing);
        if (caller.isKnown() && !stepUp.isDue(caller)) {
            var target = LocalPath.of(to).map(LocalPath::value).orElse("/" + lang + "/");
            return Uni.createFrom().item(goTo(target));
        }
        if (caller.byCookie() && caller.authenticatedAt().isEmpty()) {
            throw new IllegalStateException(
                    "The realm's ID token lacks auth_time, so officers would be asked for ever");
        }
        return authenticator
                .getChallenge(routing)
                .map(SignInResource::towardsKeycloak)
                .onFailure()
                .transform(_ -> HttpRefusal.SIGN_IN_UNAVAILABLE
                        .because("Keycloak does not answer.")
                        .with("Retry-After", "10"));
    }

    /// Keycloak sends the browser here. When all went well [Recognising] has already answered with the way on. Who
    /// arrives at this method has come back without being signed in, or a second time: another tab was quicker, or
    /// the button "back" was pressed.
    @GET
    @Path("sign-in/callback")
    @Operation(hidden = true)
    @RunOnVirtualThread
    public Response callback() {
        if (Caller.of(routing).isKnown()) {
            return goTo("/");
        }
        return Response.status(GatewayRefusal.SIGN_IN_UNFINISHED.status())
                .header("Cache-Control", "no-store")
                .entity(Templates.unfinished())
                .build();
    }

    private static Response towardsKeycloak(ChallengeData challenge) {
        return challenge.getHeaders().entrySet().stream()
                .filter(header -> "Location".equalsIgnoreCase(header.getKey().toString()))
                .map(header -> goTo(header.getValue()))
                .findFirst()
                .orElseThrow(() -> GatewayRefusal.SIGN_IN_UNFINISHED.because("Start the sign-in again."));
    }

    private static Response goTo(String target) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", target)
                .header("Cache-Control", "no-store")
                .build();
    }
}
