package org.wsis.gateway.edge;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.wsis.gateway.GatewayRefusal;
import org.wsis.problems.HttpRefusal;

/// The first questions: is this request well formed, and may it come in at all? They cost next to nothing and are
/// asked before anybody looks at a cookie or a token.
@ApplicationScoped
public class Edge {

    /// After the request id and the access log of wsis-process (10 000) and the limits on length of wsis-problems
    /// (9 000), before everything that could act.
    public static final int PRIORITY = 8_900;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String CONTRADICTORY =
            "Host, Content-Length or Transfer-Encoding is missing, repeated or contradicts another header.";
    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    /// Headers by which a proxy before us says that the request is not its own.
    private static final List<String> MARKS_OF_A_PROXY = List.of("Forwarded", "X-Forwarded-For", "Via");

    private final List<Network> operators;
    private final SecurityHeaders securityHeaders;

    Edge(EdgeConfig config, SecurityHeaders securityHeaders) {
        this.operators = config.operators().stream().map(Network::of).toList();
        this.securityHeaders = securityHeaders;
    }

    void register(@Observes Filters filters) {
        filters.register(this::ask, PRIORITY);
    }

    private void ask(RoutingContext routing) {
        var request = routing.request();
        routing.addHeadersEndHandler(_ -> securityHeaders.complete(routing));
        var fault = Address.fault(request.uri());
        if (fault.isPresent()) {
            Refusing.refuse(routing, GatewayRefusal.ADDRESS_REFUSED.because(fault.get()));
        } else if (!METHODS.contains(request.method())) {
            var refused = HttpRefusal.METHOD_NOT_ALLOWED.because("Use one of " + ALLOWED + ".");
            Refusing.refuse(routing, refused.with("Allow", ALLOWED));
        } else if ("websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            Refusing.refuse(
                    routing, GatewayRefusal.UPGRADE_REFUSED.because("There are no WebSockets behind this door."));
        } else if (contradictory(request)) {
            Refusing.refuse(routing, GatewayRefusal.HEADERS_REFUSED.because(CONTRADICTORY));
        } else if (isForOperators(routing) && !isOperator(request)) {
            routing.response().setStatusCode(404).end(); // bare: whoever asks is a scanner
        } else {
            routing.next();
        }
    }

    /// Where two servers could disagree about the end of a request or about whom it is for.
    private static boolean contradictory(HttpServerRequest request) {
        var headers = request.headers();
        var codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        var lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        return request.authority() == null
                || headers.getAll(HttpHeaders.HOST).size() > 1
                || lengths.size() > 1
                || codings.size() > 1
                || (!codings.isEmpty() && (!lengths.isEmpty() || !"chunked".equalsIgnoreCase(codings.getFirst())));
    }

    private static boolean isForOperators(RoutingContext routing) {
        var path = routing.normalizedPath(); // as the router will read it: /%71/metrics is /q/metrics
        return path.equals("/q") || path.startsWith("/q/");
    }

    /// The peer itself counts. A request that was handed on by a proxy, even one on this machine, comes from
    /// outside.
    private boolean isOperator(HttpServerRequest request) {
        if (MARKS_OF_A_PROXY.stream().anyMatch(request.headers()::contains)) {
            return false;
        }
        var peer = InetAddress.ofLiteral(request.connection().remoteAddress().hostAddress());
        return operators.stream().anyMatch(network -> network.contains(peer));
    }
}
