package org.wsis.problems;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/// A refusal ready to be sent, by whichever of the two layers found it: Vert.x routes or JAX-RS resources.
record Answer(int status, Map<String, String> headers, String body) {

    void send(RoutingContext request) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset(); // half an answer is out already: cut it, so that nobody takes it for a whole one
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        response.end(Buffer.buffer(body));
    }

    Response asResponse() {
        var response = Response.status(status);
        headers.forEach(response::header);
        return body.isEmpty()
                ? response.build()
                : response.entity(body.getBytes(StandardCharsets.UTF_8)).build();
    }
}
