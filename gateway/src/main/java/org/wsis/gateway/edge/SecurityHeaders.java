package org.wsis.gateway.edge;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/// The headers by which a browser is told to be careful. They stand on every answer; where a service has said
/// more, its word stays.
@ApplicationScoped
class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    /// No script, nothing from elsewhere, and nobody may frame us.
    private static final String STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /// `same-origin`, not `no-referrer`: with the latter a browser would send `Origin: null` with our own forms,
    /// and the check against other sites could not tell them apart.
    private static final Map<String, String> DEFAULTS = Map.of(
            POLICY,
            STRICT,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final String signInOrigin;

    SecurityHeaders(EdgeConfig config) {
        var url = config.signInUrl();
        this.signInOrigin = url.getScheme() + "://" + url.getRawAuthority();
    }

    void complete(RoutingContext routing) {
        var headers = routing.response().headers();
        DEFAULTS.forEach((name, value) -> setIfAbsent(headers, name, value));
        headers.set(POLICY, lettingFormsEndAtSignIn(headers.get(POLICY)));
        if ("https".equals(routing.request().scheme())) {
            setIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /// A form sent after the session has ended is redirected to Keycloak, and Chromium applies `form-action` to
    /// redirects too. Only the gateway knows where Keycloak is, so it adds the place for the services as well.
    private String lettingFormsEndAtSignIn(String policy) {
        return policy.replace("form-action 'self'", "form-action 'self' " + signInOrigin);
    }
}
