package org.wsis.problems;

import java.util.Optional;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Every answer of 400 and above that begins in or before a JAX-RS resource leaves through here. What never gets
/// that far is answered by [RouteProblems].
class ResourceProblems {

    private static final Logger LOG = Logger.getLogger(ResourceProblems.class);

    private final Answers answers;
    private final Violations violations;

    ResourceProblems(Answers answers, Violations violations) {
        this.answers = answers;
        this.violations = violations;
    }

    @ServerExceptionMapper
    Response refused(Refused e, RoutingContext request) {
        return answer(e, e.refusal().status(), request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, RoutingContext request) {
        return Violations.isOurs(e) ? broken(e, request) : refused(violations.refused(e), request);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, RoutingContext request) {
        return refused(UnreadableBody.explain(e), request);
    }

    /// Named one by one because the framework has mappers of its own for these.
    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        ForbiddenException.class,
        Throwable.class
    })
    Response anythingElse(Throwable e, RoutingContext request) {
        return Reasons.behind(e).map(refused -> refused(refused, request)).orElseGet(() -> broken(e, request));
    }

    /// What the framework turns away by itself, and what a resource throws by JAX-RS' own means.
    @ServerExceptionMapper
    Response turnedAway(WebApplicationException e, RoutingContext request, ServerRequestContext context) {
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        var refused = Reasons.behind(e).or(() -> unreadable(e)).or(() -> explained(e, request, context));
        if (refused.isPresent()) {
            return refused(refused.get(), request);
        }
        return status == 500
                ? broken(e, request)
                : answer(HttpRefusal.meaning(status).refused(), status, request);
    }

    /// Broken JSON, but not a class of ours that can't be made from JSON at all.
    private static Optional<Refused> unreadable(WebApplicationException e) {
        return e.getCause() instanceof InvalidDefinitionException
                ? Optional.empty()
                : Causes.find(e, JsonProcessingException.class).map(UnreadableBody::explain);
    }

    /// Statuses of which we can say more than the framework does.
    private static Optional<Refused> explained(
            WebApplicationException e, RoutingContext request, ServerRequestContext context) {
        return switch (e.getResponse().getStatus()) {
            case 404 ->
                e instanceof NotFoundException && e.getCause() != null
                        ? Optional.of(unreadableParameter(context, request))
                        : Optional.empty();
            case 405 ->
                Optional.of(HttpRefusal.METHOD_NOT_ALLOWED
                        .refused()
                        .with("Allow", AllowedMethods.at(request.request().path())));
            case 415 -> isEmpty(request) ? Optional.of(HttpRefusal.BODY_MISSING.refused()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The framework answers 404 for any parameter that can't be read. For a path that is right: nothing has such
    /// an id.
    private static Refused unreadableParameter(ServerRequestContext context, RoutingContext request) {
        var method = ((ResteasyReactiveRequestContext) context)
                .getTarget()
                .getLazyMethod()
                .getMethod();
        var queries = Parameters.unreadableQueries(method, request.queryParams());
        return queries.isEmpty()
                ? HttpRefusal.NOT_FOUND.refused()
                : HttpRefusal.INVALID_REQUEST.refused(queries.toArray(Problem.Field[]::new));
    }

    /// Without a body there is no media type either, and that there is no body is the more useful thing to hear.
    private static boolean isEmpty(RoutingContext request) {
        var headers = request.request().headers();
        var length = headers.get("Content-Length");
        return length == null ? !headers.contains("Transfer-Encoding") : length.equals("0");
    }

    private Response broken(Throwable e, RoutingContext request) {
        if (request.response().closed()) {
            LOG.debugf("%s: whoever asked has gone", request.request().path()); // a download that was stopped
        } else {
            LOG.errorf(
                    e,
                    "%s %s broke",
                    request.request().method(),
                    request.request().path());
        }
        return refused(HttpRefusal.INTERNAL_ERROR.refused(), request);
    }

    private Response answer(Refused refused, int status, RoutingContext request) {
        if (status == 413 || refused.refusal() == HttpRefusal.BODY_INCOMPLETE) {
            UnreadRest.isDropped(request);
        }
        return answers.to(refused, status, request).asResponse();
    }
}
