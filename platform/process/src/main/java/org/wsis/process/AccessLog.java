package org.wsis.process;

import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// One line for every request, when its answer is out: `GET /api/forum/v1/editions 200 12 ms`.
///
/// The same facts stand as fields of the JSON line, with the trace id, the request id and the opaque subject of
/// who asked. The query string and all headers stay out: they may hold a token, a name or an address. Quarkus'
/// own access log writes one string only, which is why it is not used. Probes and scrapes (`/q/…`) are not
/// logged.
class AccessLog {

    private static final Logger LOG = Logger.getLogger("org.wsis.access");

    void register(@Observes Filters filters) {
        filters.register(AccessLog::watch, RequestIds.PRIORITY - 1);
    }

    private static void watch(RoutingContext request) {
        if (!request.request().path().startsWith("/q/")) {
            var began = System.nanoTime();
            var trace = Span.current().getSpanContext().getTraceId();
            request.addEndHandler(ended -> write(request, trace, (System.nanoTime() - began) / 1_000_000));
        }
        request.next();
    }

    private static void write(RoutingContext request, String trace, long millis) {
        var method = request.request().method().name();
        var path = request.request().path();
        var status = request.response().getStatusCode();
        var fields = Map.of(
                "method", method,
                "path", path,
                "status", status,
                "millis", millis,
                "subject", subjectOf(request),
                "traceId", trace,
                "requestId", request.request().getHeader(RequestIds.HEADER));
        fields.forEach((name, value) -> MDC.put(name, value.toString()));
        try {
            LOG.infof("%s %s %d %d ms", method, path, status, millis);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    /// A dash when nobody was asked who they are.
    private static String subjectOf(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user) {
            SecurityIdentity identity = user.getSecurityIdentity();
            return identity.isAnonymous() ? "-" : identity.getPrincipal().getName();
        }
        return "-";
    }
}
