package org.wsis.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.wsis.problems.Refused;

/// Turns a request away: a problem document on `/api`, a page elsewhere. Both are written by wsis-problems.
public final class Refusing {

    /// Long enough for the answer to arrive, too short to be worth an attack.
    private static final long PATIENCE_MILLIS = 1_000;

    private Refusing() {}

    /// Answers. When a body is still on its way the connection is closed afterwards, for reading all of it would
    /// be a service to whoever sends too much; but not at once, or the sender would see a reset in place of the
    /// reason.
    public static void refuse(RoutingContext routing, Refused refused) {
        if (routing.response().closed() || routing.response().headWritten()) {
            return;
        }
        if (!routing.request().isEnded()) {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(_ -> dropRest(routing));
        }
        routing.fail(refused.refusal().status(), refused);
    }

    private static void dropRest(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        request.exceptionHandler(_ -> connection.close())
                .handler(_ -> {})
                .endHandler(_ -> connection.close())
                .resume();
        routing.vertx().setTimer(PATIENCE_MILLIS, _ -> connection.close());
    }
}
