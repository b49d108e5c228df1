package org.wsis.gateway.routing;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.wsis.gateway.edge.Refusing;
import org.wsis.pages.Service;
import org.wsis.referencedata.Language;

/// The table of the door: which addresses belong to which service.
@ApplicationScoped
class ServiceRoutes {

    private final RoutingConfig config;
    private final Vertx vertx;

    ServiceRoutes(RoutingConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /// One route an address, not one pattern for all, so that metrics and traces name the route and stay few.
    void add(@Observes Router router) {
        for (var service : Service.values()) {
            var line = new ServiceLine(
                    service, checked(config.services().of(service).url()), config, vertx);
            var pageLimit = config.pageBodyLimit().asLongValue();
            for (var language : Language.values()) {
                route(router, "/" + language.code() + "/" + service.segment(), line, pageLimit);
            }
            route(
                    router,
                    "/api/" + service.segment(),
                    line,
                    config.apiBodyLimit().asLongValue());
        }
    }

    private static void route(Router router, String prefix, ServiceLine line, long bodyLimit) {
        router.route(prefix + "/*")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(routing -> forward(routing, line, bodyLimit));
    }

    private static void forward(RoutingContext routing, ServiceLine line, long bodyLimit) {
        if (declaredLength(routing) > bodyLimit) {
            Refusing.refuse(routing, ServiceFailure.BODY_TOO_LARGE.refused(bodyLimit));
            return;
        }
        new Exchange(routing, line, bodyLimit).begin();
    }

    private static long declaredLength(RoutingContext routing) {
        var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // the server has refused what is not a number
    }

    private static URI checked(URI url) {
        var path = url.getRawPath();
        if (url.getHost() == null || (path != null && !path.isEmpty() && !"/".equals(path))) {
            throw new IllegalArgumentException("A service's address is scheme, host and port, without a path: " + url);
        }
        return url;
    }
}
