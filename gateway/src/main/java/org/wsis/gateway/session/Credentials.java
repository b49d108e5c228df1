package org.wsis.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// Chooses how a request is recognised: one that brings `Authorization` by its token, every other by its cookie.
/// The two never mix; a program with a bad token is not helped out by a cookie, and is never sent to a sign-in
/// page.
@ApplicationScoped
class Credentials implements TenantResolver {

    /// The OIDC tenant of browsers in `application.properties`. The default tenant is the check every service
    /// has.
    static final String BROWSER = "browser";

    /// Where Keycloak sends the browser back to.
    static final String CALLBACK = "/sign-in/callback";

    @Override
    public String resolve(RoutingContext routing) {
        return hasToken(routing) ? OidcUtils.DEFAULT_TENANT_ID : BROWSER;
    }

    static boolean hasToken(RoutingContext routing) {
        return routing.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    static boolean hasSession(RoutingContext routing) {
        return routing.request().cookies().stream().anyMatch(Credentials::isOfSession);
    }

    /// Whether Keycloak has sent the browser back from a sign-in that this browser began and has not ended yet.
    static boolean endsSignIn(RoutingContext routing) {
        var state = routing.request().getParam("state");
        return state != null
                && routing.request().path().equals(CALLBACK)
                && routing.request().cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(OidcUtils.STATE_COOKIE_NAME)
                                && cookie.getName().endsWith("_" + state));
    }

    /// Overlooks the session for this one request; the browser keeps it. Somebody who signs in in two tabs comes back
    /// twice, and the second time the extension would see the session, and forget where this tab wanted to go.
    static void overlookSession(RoutingContext routing) {
        routing.request().cookies().stream()
                .filter(Credentials::isOfSession)
                .map(Cookie::getName)
                .toList()
                .forEach(name -> routing.response().removeCookie(name, false));
    }

    /// Tells the browser to forget the session. Needed where it can't be read any more: the browser would send it
    /// for ever.
    static void forgetSession(RoutingContext routing) {
        routing.request().cookies().stream().filter(Credentials::isOfSession).forEach(Credentials::forget);
    }

    /// `q_session_browser`, or its numbered parts when the tokens do not fit into one cookie.
    private static boolean isOfSession(Cookie cookie) {
        return cookie.getName().startsWith(OidcUtils.SESSION_COOKIE_NAME);
    }

    private static void forget(Cookie cookie) {
        cookie.setValue("").setMaxAge(0).setPath("/").setHttpOnly(true);
    }
}
