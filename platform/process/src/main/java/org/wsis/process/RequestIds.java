package org.wsis.process;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Gives every request an id: the caller's `X-Request-Id` when it is a sane one, else a new one. It is answered
/// in the same header, stands in every log line of the request, and goes on to the next process with the request.
///
/// The id is for people who ask us about one request; the trace id, which also stands in every line and every
/// problem document, is what connects the processes.
class RequestIds {

    static final String HEADER = "X-Request-Id";

    /// Before anything that may log or refuse.
    static final int PRIORITY = 10_000;

    /// Long enough for a UUID with a prefix; nothing that could forge a log line or a header.
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::name, PRIORITY);
    }

    private static void name(RoutingContext request) {
        var id = saneOrNew(request.request().getHeader(HEADER));
        request.request().headers().set(HEADER, id);
        request.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
        request.next();
    }

    private static String saneOrNew(@Nullable String offered) {
        return offered != null && SANE.matcher(offered).matches()
                ? offered
                : Ids.next().toString();
    }
}
