package org.wsis.problems;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Answers what never reaches a resource: a path nobody serves, an address or a header that is too long or
/// unreadable, a declared body that is too large, and whatever fails in a Vert.x route.
@Singleton
class RouteProblems {

    private static final Logger LOG = Logger.getLogger(RouteProblems.class);

    private static final int LONGEST_ADDRESS = 8_192;
    private static final int LARGEST_HEADERS = 32_768;

    /// After the request has its id and its access log, before everything that looks at it.
    private static final int FIRST = -9_000;
    /// Between Quarkus' route that sets its own limit for chunked bodies (-2) and the first that reads one (0).
    private static final int AFTER_QUARKUS_LIMIT = -1;

    private static final int LAST = Integer.MAX_VALUE;

    private final Answers answers;
    private final long largestBody;

    RouteProblems(Answers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.answers = answers;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::refuseTooMuch).failureHandler(this::failed);
        router.route().order(AFTER_QUARKUS_LIMIT).handler(this::takeOverChunkLimit);
        router.route().order(LAST).handler(request -> answer(HttpRefusal.NOT_FOUND.refused(), 404, request));
        for (var status : new int[] {400, 404, 405, 406, 413, 415}) {
            router.errorHandler(status, this::failed);
        }
    }

    private void refuseTooMuch(RoutingContext request) {
        var asked = request.request();
        if (asked.uri().length() > LONGEST_ADDRESS) {
            answer(HttpRefusal.ADDRESS_TOO_LONG.refused(), 414, request);
        } else if (sizeOfHeaders(asked) > LARGEST_HEADERS) {
            answer(HttpRefusal.HEADERS_TOO_LARGE.refused(), 431, request);
        } else if (declaredLength(asked) > largestBody) {
            UnreadRest.isDropped(request);
            answer(HttpRefusal.BODY_TOO_LARGE.refused(), 413, request);
        } else {
            request.next();
        }
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        var size = 0L;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4L;
        }
        return size;
    }

    private static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length); // the server has refused what is not a number
    }

    /// Quarkus ends the answer with a bare 413 while the body is read. [BodyLimit] does so politely, if it comes
    /// first.
    private void takeOverChunkLimit(RoutingContext request) {
        if (request.get("io.quarkus.max-request-size") != null) {
            request.put("io.quarkus.max-request-size", largestBody * 2);
        }
        request.next();
    }

    /// A redirect to sign-in is a failure to Quarkus, and no problem.
    private void failed(RoutingContext request) {
        if (request.request().path().startsWith("/q/")
                || request.failure() instanceof AuthenticationRedirectException) {
            request.next();
            return;
        }
        var behind = Optional.ofNullable(request.failure()).flatMap(Reasons::behind);
        if (behind.isPresent()) {
            answer(behind.get(), behind.get().refusal().status(), request);
            return;
        }
        var status = request.statusCode() < 400 ? 400 : request.statusCode(); // -1: the address could not be read
        if (request.response().closed()) {
            return; // nobody is there to be answered
        }
        if (status >= 500) {
            LOG.errorf(
                    request.failure(),
                    "%s %s broke",
                    request.request().method(),
                    request.request().path());
        }
        answer(HttpRefusal.meaning(status).refused(), status, request);
    }

    private void answer(Refused refused, int status, RoutingContext request) {
        answers.to(refused, status, request).send(request);
    }
}
