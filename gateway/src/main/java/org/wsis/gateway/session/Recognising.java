package org.wsis.gateway.session;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import org.wsis.gateway.edge.Refusing;
import org.wsis.problems.HttpRefusal;

/// Finds out who is asking, once a request, before it goes to a service or a page.
///
/// A program with a bad token is refused. A browser with a session that can't be used any more is simply signed
/// out: its cookie is taken away and the request goes on as nobody's. It is never redirected from here, so there
/// is no loop.
@ApplicationScoped
public class Recognising {

    /// Quarkus prepares its own authentication at 200; authorization comes at 100.
    public static final int PRIORITY = 150;

    private static final Logger LOG = Logger.getLogger(Recognising.class);

    private final IdentityProviderManager identities;
    private final Clock clock;

    Recognising(IdentityProviderManager identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::recognise, PRIORITY);
    }

    private void recognise(RoutingContext routing) {
        if (!Credentials.hasToken(routing) && !Credentials.hasSession(routing) && !isCallback(routing)) {
            routing.next();
            return;
        }
        if (Credentials.endsSignIn(routing)) {
            Credentials.overlookSession(routing);
        }
        BiConsumer<RoutingContext, Throwable> decidedBelow = (_, _) -> {}; // Quarkus' own would redirect to Keycloak
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, decidedBelow);
        QuarkusHttpUser.getSecurityIdentity(routing, identities)
                .subscribe()
                .with(identity -> goOn(routing, identity), failure -> decide(routing, failure));
    }

    private static boolean isCallback(RoutingContext routing) {
        return routing.request().path().equals(Credentials.CALLBACK);
    }

    private void goOn(RoutingContext routing, SecurityIdentity identity) {
        if (identity.isAnonymous() && Credentials.hasToken(routing)) {
            refuseToken(routing, "Authorization must be of the form: Bearer <access token>.");
            return;
        }
        Caller.remember(routing, identity, !Credentials.hasToken(routing));
        routing.next();
    }

    private void decide(RoutingContext routing, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException redirect) {
            follow(routing, redirect);
        } else if (Credentials.hasToken(routing)) {
            refuseToken(routing, failure);
        } else if (isCallback(routing)) {
            LOG.infof("A sign-in did not come to its end: %s", reasonOf(failure));
            goOnAsNobody(routing);
        } else {
            endSession(routing, failure);
        }
    }

    /// Keycloak has sent the browser back and all is well: on to the address that asked for the sign-in.
    private static void follow(RoutingContext routing, AuthenticationRedirectException redirect) {
        routing.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, redirect.getRedirectUri())
                .end();
    }

    private void refuseToken(RoutingContext routing, Throwable failure) {
        if (failure instanceof AuthenticationFailedException || failure instanceof AuthenticationCompletionException) {
            refuseToken(routing, hasExpired(failure) ? expired() : "The access token is not valid, or is not for us.");
        } else {
            LOG.warnf("A token could not be checked: %s", reasonOf(failure));
            var refused = HttpRefusal.SIGN_IN_UNAVAILABLE.because("Tokens can't be checked at the moment.");
            Refusing.refuse(routing, refused.with("Retry-After", "5"));
        }
    }

    private static boolean hasExpired(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return invalid.hasExpired();
            }
        }
        return false;
    }

    /// With our time: whose clock is minutes wrong renews tokens too late, and sees it here.
    private String expired() {
        return "The access token has expired: here it is " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + ".";
    }

    private static void refuseToken(RoutingContext routing, String detail) {
        var refused = HttpRefusal.TOKEN_REFUSED.because(detail);
        Refusing.refuse(routing, refused.with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    /// When only Keycloak is away the cookie stays: the session may be good again in a minute.
    private void endSession(RoutingContext routing, Throwable failure) {
        if (isOutage(failure)) {
            LOG.warnf("A session could not be renewed, Keycloak does not answer: %s", reasonOf(failure));
        } else {
            LOG.infof("A session has ended: %s", reasonOf(failure));
            Credentials.forgetSession(routing);
        }
        goOnAsNobody(routing);
    }

    private void goOnAsNobody(RoutingContext routing) {
        var nobody = HttpSecurityUtils.setRoutingContextAttribute(new AnonymousAuthenticationRequest(), routing);
        identities
                .authenticate(nobody)
                .subscribe()
                .with(
                        identity -> {
                            QuarkusHttpUser.setIdentity(identity, routing);
                            routing.next();
                        },
                        routing::fail);
    }

    private static boolean isOutage(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return !(failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException);
    }

    /// One line: the extension explains some of its failures at length.
    private static String reasonOf(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
