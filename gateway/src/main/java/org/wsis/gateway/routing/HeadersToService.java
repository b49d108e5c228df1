package org.wsis.gateway.routing;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.wsis.gateway.session.Caller;

/// The headers a service gets to see. It is a list of what may pass, not of what may not: a header nobody
/// thought of (who am I, where do I come from, which method do I really mean) can then never be believed by a
/// service. `X-Request-Id` is among them because wsis-process has replaced what was not a sane id.
final class HeadersToService {

    private static final Set<String> MAY_PASS = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "pragma",
            "prefer",
            "save-data",
            "user-agent",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "digest",
            "content-digest",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "range",
            "origin",
            "referer",
            "x-request-id",
            "sec-fetch-dest",
            "sec-fetch-mode",
            "sec-fetch-site",
            "sec-fetch-user");

    private HeadersToService() {}

    /// Leaves in `headers`, which came from outside, what may pass, and adds what the gateway itself says.
    /// `traceparent` is among what is dropped: the client that sends the request writes it anew, as child of our
    /// span.
    static void write(MultiMap headers, RoutingContext routing, Set<String> cookies) {
        for (var name : Set.copyOf(headers.names())) {
            if (!MAY_PASS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        var passing = routing.request().cookies().stream()
                .filter(cookie -> cookies.contains(cookie.getName()))
                .map(HeadersToService::pair)
                .collect(Collectors.joining("; "));
        if (!passing.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, passing);
        }
        Caller.of(routing).accessToken().ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        writeOrigin(headers, routing);
    }

    private static String pair(Cookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static void writeOrigin(MultiMap headers, RoutingContext routing) {
        var request = routing.request();
        var client = request.remoteAddress().hostAddress();
        var host = request.authority().toString();
        headers.set("X-Forwarded-For", client);
        headers.set("X-Forwarded-Proto", request.scheme());
        headers.set("X-Forwarded-Host", host);
        headers.set("Forwarded", "for=%s;proto=%s;host=\"%s\"".formatted(node(client), request.scheme(), host));
    }

    /// RFC 7239: an IPv6 address stands in brackets and quotes.
    private static String node(String address) {
        return address.contains(":") ? "\"[" + address + "]\"" : address;
    }
}
