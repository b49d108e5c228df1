package org.wsis.gateway.edge;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.wsis.gateway.GatewayRefusal;

/// Which other sites' scripts may call the API (CORS): none, but for the configured ones.
///
/// Those may send a token, never a cookie: `Access-Control-Allow-Credentials` is not among what is answered. What a
/// service says about other origins never leaves the house.
@ApplicationScoped
class CrossOrigin {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String MAY_BE_SENT = "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, "
            + "If-Match, If-None-Match, If-Modified-Since, Prefer, Range, X-Request-Id";
    private static final String MAY_BE_READ = "Content-Disposition, Deprecation, ETag, Link, Location, RateLimit, "
            + "RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate, X-Request-Id";
    private static final String REMEMBERED_SECONDS = "600";

    private final Set<String> origins;

    CrossOrigin(EdgeConfig config) {
        this.origins = config.corsOrigins().orElse(Set.of());
        origins.forEach(CrossOrigin::check);
    }

    /// A wildcard or an address with a path would never match, and whoever wrote it would believe it did.
    static void check(String origin) {
        if (!origin.matches("https?://[a-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new IllegalArgumentException("An origin is scheme, host and port, in small letters: " + origin);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, Edge.PRIORITY - 10);
    }

    private void answer(RoutingContext routing) {
        var request = routing.request();
        if (!request.path().startsWith("/api/")) {
            routing.next();
            return;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var mayCall = origin != null && origins.contains(origin);
        if (!origins.isEmpty()) {
            routing.addHeadersEndHandler(_ -> describe(routing, mayCall ? origin : ""));
        }
        if (!isPreflight(request)) {
            routing.next();
        } else if (mayCall) {
            routing.response()
                    .setStatusCode(204)
                    .putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", MAY_BE_SENT)
                    .putHeader("Access-Control-Max-Age", REMEMBERED_SECONDS)
                    .end();
        } else {
            Refusing.refuse(
                    routing, GatewayRefusal.CROSS_SITE_REFUSED.because("Scripts of this origin may not call the API."));
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains("Access-Control-Request-Method");
    }

    /// At the end, when the service's own headers are there: what it varies by stays.
    private static void describe(RoutingContext routing, String origin) {
        var headers = routing.response().headers();
        headers.add(HttpHeaders.VARY, "Origin");
        if (!origin.isEmpty()) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Expose-Headers", MAY_BE_READ);
        }
    }
}
