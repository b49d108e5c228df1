package org.wsis.gateway.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.wsis.gateway.GatewayRefusal;
import org.wsis.gateway.edge.Refusing;

/// Asks an officer for the password again when it was entered long ago: before a page that is for officers only, and
/// before anything is changed. What an officer may do weighs more than an ordinary session, which lives as long as
/// somebody keeps clicking.
///
/// A page leads through Keycloak and back. A form is answered with the page that keeps what was typed; a program with
/// the challenge of RFC 9470.
@ApplicationScoped
class StepUp {

    private static final Pattern OF_A_SERVICE =
            Pattern.compile("/(api|ar|zh|en|fr|ru|es)/(?:stocktaking|awards|forum|trust-fund)(/.*)?");

    private final StepUpConfig config;
    private final Clock clock;

    StepUp(StepUpConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Recognising.PRIORITY - 20);
    }

    /// Whether this caller is an officer who has not shown lately, or not well enough, that it is them.
    boolean isDue(Caller caller) {
        if (Collections.disjoint(caller.roles(), config.roles())) {
            return false;
        }
        if (!caller.byCookie() && caller.authenticatedAt().isEmpty()) {
            return false; // of a script or a service: nobody has signed in, and nobody could do so again
        }
        var since = clock.instant().minus(config.freshFor());
        var isFresh = caller.authenticatedAt().filter(since::isBefore).isPresent();
        return !isFresh
                || config.acr().filter(wanted -> !wanted.equals(caller.acr())).isPresent();
    }

    private void check(RoutingContext routing) {
        var address = OF_A_SERVICE.matcher(routing.request().path());
        if (!address.matches() || !concernsOfficers(routing, address.group(2)) || !isDue(Caller.of(routing))) {
            routing.next();
        } else if ("api".equals(address.group(1)) || CrossSite.changesSomething(routing.request())) {
            refuse(routing);
        } else {
            lead(routing, address.group(1));
        }
    }

    private boolean concernsOfficers(RoutingContext routing, @org.jspecify.annotations.Nullable String path) {
        return CrossSite.changesSomething(routing.request())
                || (path != null && config.paths().matcher(path).find());
    }

    private void refuse(RoutingContext routing) {
        var challenge = "Bearer error=\"insufficient_user_authentication\", max_age=\"%d\""
                        .formatted(config.freshFor().toSeconds())
                + config.acr().map(", acr_values=\"%s\""::formatted).orElse("");
        Refusing.refuse(
                routing,
                GatewayRefusal.STEP_UP_REQUIRED
                        .because(
                                "Officers enter their password again after %d minutes. Sign in again, then repeat this."
                                        .formatted(config.freshFor().toMinutes()))
                        .with("WWW-Authenticate", challenge));
    }

    private static void lead(RoutingContext routing, String language) {
        var back = URLEncoder.encode(routing.request().uri(), StandardCharsets.UTF_8);
        routing.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, "/" + language + "/sign-in?to=" + back)
                .end();
    }
}
