package org.wsis.problems;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
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

    @ServerExceptionMapper
    Response signInRequired(UnauthorizedException e, RoutingContext request) {
        return refused(Challenges.required(), request);
    }

    @ServerExceptionMapper
    Response tokenRefused(AuthenticationFailedException e, RoutingContext request) {
        if (Causes.find(e, OIDCException.class).isPresent()) {
            return signInUnavailable(e, request);
        }
        return refused(Challenges.refused(), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return refused(HttpRefusal.FORBIDDEN.refused(), request);
    }

    @ServerExceptionMapper
    Response signInUnavailable(OIDCException e, RoutingContext request) {
        return signInUnavailable((RuntimeException) e, request);
    }

    /// What the framework turns away by itself, and what a resource throws by JAX-RS' own means.
    @ServerExceptionMapper
    Response turnedAway(WebApplicationException e, RoutingContext request, ServerRequestContext context) {
        var behind = behind(e);
        if (behind.isPresent()) {
            return refused(behind.get(), request);
        }
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status == 500) {
            return broken(e, request);
        }
        if (e instanceof NotFoundException && e.getCause() != null) {
            return refused(unreadableParameter(context, request), request);
        }
        if (status == 415 && isEmpty(request)) {
            return refused(HttpRefusal.BODY_MISSING.refused(), request);
        }
        var refused = HttpRefusal.meaning(status).refused();
        if (status == 405) {
            refused = refused.with("Allow", AllowedMethods.at(request.request().path()));
        }
        return answer(refused, status, request);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    Response anythingElse(Throwable e, RoutingContext request) {
        return behind(e).map(refused -> refused(refused, request)).orElseGet(() -> broken(e, request));
    }

    /// Without a body there is no media type either, and that there is no body is the more useful thing to hear.
    private static boolean isEmpty(RoutingContext request) {
        var headers = request.request().headers();
        return "0".equals(headers.get("Content-Length"))
                || !headers.contains("Content-Length") && !headers.contains("Transfer-Encoding");
    }

    /// A refusal that somebody in between has wrapped.
    private static Optional<Refused> behind(Throwable e) {
        var refused = Causes.find(e, Refused.class);
        if (refused.isPresent()) {
            return refused;
        }
        if (e instanceof WebApplicationException && !(e.getCause() instanceof InvalidDefinitionException)) {
            return Causes.find(e, JsonProcessingException.class).map(UnreadableBody::explain);
        }
        return Optional.empty();
    }

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

    private Response signInUnavailable(RuntimeException e, RoutingContext request) {
        LOG.warnf("Keycloak does not answer: %s", e.getMessage());
        return refused(HttpRefusal.SIGN_IN_UNAVAILABLE.refused().with("Retry-After", "5"), request);
    }

    private Response broken(Throwable e, RoutingContext request) {
        if (LostRace.isBehind(e)) {
            return refused(HttpRefusal.CHANGED_MEANWHILE.refused(), request);
        }
        LOG.errorf(
                e, "%s %s broke", request.request().method(), request.request().path());
        return refused(HttpRefusal.INTERNAL_ERROR.refused(), request);
    }

    private Response answer(Refused refused, int status, RoutingContext request) {
        if (status == 413 || refused.refusal() == HttpRefusal.BODY_INCOMPLETE) {
            UnreadRest.isDropped(request);
        }
        return answers.to(refused, status, request).asResponse();
    }
}
