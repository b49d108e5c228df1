package org.wsis.problems;

import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;

/// What to do with a body that was refused before it was read to its end.
final class UnreadRest {

    /// Long enough for the answer to arrive, too short to be worth an attack.
    private static final long PATIENCE_MILLIS = 1_000;

    private UnreadRest() {}

    /// Closes the connection, but not at once: closing while the sender still sends makes its system throw our
    /// answer away, and it would see a reset instead of the reason.
    static void isDropped(RoutingContext request) {
        var connection = request.request().connection();
        request.response().putHeader("Connection", "close");
        request.addEndHandler(sent -> {
            swallow(request, connection);
            request.vertx().setTimer(PATIENCE_MILLIS, late -> connection.close());
        });
    }

    private static void swallow(RoutingContext request, HttpConnection connection) {
        if (request.request().isEnded()) {
            connection.close();
            return;
        }
        request.request()
                .exceptionHandler(gone -> connection.close())
                .handler(rest -> {})
                .endHandler(end -> connection.close())
                .resume();
    }
}
