package org.wsis.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.wsis.gateway.session.Caller;

/// What of a service's answer leaves the house.
final class HeadersFromService {

    private static final Set<String> STAY = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "server",
            "x-powered-by",
            "x-request-id");

    private HeadersFromService() {}

    /// Takes out what concerns only the connection or the inside of the house, every permission for other
    /// origins, and every cookie a service has no business to set.
    static void write(MultiMap headers, RoutingContext routing, ServiceLine line) {
        for (var name : Set.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (STAY.contains(lower) || lower.startsWith("access-control-")) {
                headers.remove(name);
            }
        }
        keepOwnCookies(headers, line.config().forwardedCookies());
        makeLocationLocal(headers, routing, line);
        if (Caller.of(routing).byCookie()) {
            keepOutOfSharedCaches(headers);
        }
        var ours = routing.response().headers();
        headers.names().forEach(ours::remove); // the proxy adds, and a header must not stand there twice
    }

    private static void keepOwnCookies(MultiMap headers, Set<String> allowed) {
        var cookies = headers.getAll(HttpHeaders.SET_COOKIE);
        if (cookies.isEmpty()) {
            return;
        }
        List<String> kept = cookies.stream()
                .filter(cookie -> allowed.contains(cookie.substring(0, Math.max(0, cookie.indexOf('=')))))
                .toList();
        headers.remove(HttpHeaders.SET_COOKIE);
        kept.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
    }

    /// A service may write its redirect with the host it knows and with http where TLS ended before us. Without
    /// scheme and host it is right for everybody.
    private static void makeLocationLocal(MultiMap headers, RoutingContext routing, ServiceLine line) {
        var location = headers.get(HttpHeaders.LOCATION);
        if (location == null || location.startsWith("/")) {
            return;
        }
        var target = parsed(location);
        var authority = target == null ? null : target.getRawAuthority();
        if (authority != null
                && (authority.equals(line.authority())
                        || authority.equals(routing.request().authority().toString()))) {
            headers.set(HttpHeaders.LOCATION, location.substring(location.indexOf(authority) + authority.length()));
        }
    }

    private static @org.jspecify.annotations.Nullable URI parsed(String location) {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// What one person sees must not be kept for another, whatever the service said of a page it took for public.
    private static void keepOutOfSharedCaches(MultiMap headers) {
        var said = headers.get(HttpHeaders.CACHE_CONTROL);
        if (said == null || !(said.contains("private") || said.contains("no-store"))) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
