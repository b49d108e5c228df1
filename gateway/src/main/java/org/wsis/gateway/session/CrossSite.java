package org.wsis.gateway.session;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.wsis.gateway.GatewayRefusal;
import org.wsis.gateway.edge.Refusing;

/// Nobody else's page may change something with our visitor's session. The cookie is `SameSite=Lax` and forms
/// carry a token besides; this check holds where one of those does not: an old browser, a sibling host, a page of
/// our own API.
///
/// A request with a bearer token is left alone: another site can't add one.
@ApplicationScoped
class CrossSite {

    /// Before [Recognising], so that a forged request does not even cost a look at the session.
    static final int PRIORITY = Recognising.PRIORITY + 10;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    void register(@Observes Filters filters) {
        filters.register(CrossSite::check, PRIORITY);
    }

    private static void check(RoutingContext routing) {
        if (changesSomething(routing.request()) && !Credentials.hasToken(routing) && isForeign(routing.request())) {
            Refusing.refuse(routing, GatewayRefusal.CROSS_SITE_REFUSED.because("This was sent from another site."));
        } else {
            routing.next();
        }
    }

    /// Whether the method is one by which something may be changed.
    static boolean changesSomething(HttpServerRequest request) {
        return !SAFE.contains(request.method());
    }

    /// Either header is enough to refuse. When both are missing it was no browser of the last years; the form
    /// token decides.
    private static boolean isForeign(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return (site != null && !OWN.contains(site)) || (origin != null && !origin.equals(ownOrigin(request)));
    }

    private static String ownOrigin(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }
}
