package org.wsis.problems;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;

/// The refusal behind an exception, if there is one: ours, wrapped by a transaction or a reader; the security
/// layer's; a lost race; or something we depend on that is away. What has none is broken.
final class Reasons {

    private static final Logger LOG = Logger.getLogger(Reasons.class);

    /// PostgreSQL ends, starts, or has no connection left (class 08 is the connection itself).
    private static final Set<String> DATABASE_AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private Reasons() {}

    static Optional<Refused> behind(Throwable failure) {
        return Causes.of(failure).map(Reasons::of).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Refused> of(Throwable cause) {
        return switch (cause) {
            case Refused refused -> Optional.of(refused);
            case OIDCException away -> Optional.of(signInUnavailable(away));
            case UnauthorizedException _ -> Optional.of(Challenges.required());
            case AuthenticationException _ -> Optional.of(authentication(cause));
            case ForbiddenException _ -> Optional.of(HttpRefusal.FORBIDDEN.refused());
            case RejectedExecutionException _ -> Optional.of(unavailable("No thread is free", cause));
            case SQLException sql when isAway(sql) -> Optional.of(unavailable("The database is away", cause));
            default -> LostRace.is(cause) ? Optional.of(HttpRefusal.CHANGED_MEANWHILE.refused()) : Optional.empty();
        };
    }

    /// A token could not be checked, or it was checked and is bad.
    private static Refused authentication(Throwable failure) {
        return Causes.find(failure, OIDCException.class)
                .map(Reasons::signInUnavailable)
                .orElseGet(Challenges::refused);
    }

    private static boolean isAway(SQLException e) {
        var state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).startsWith("Acquisition timeout")
                : state.startsWith("08") || DATABASE_AWAY.contains(state);
    }

    private static Refused signInUnavailable(OIDCException e) {
        LOG.warnf("Keycloak does not answer: %s", e.getMessage());
        return HttpRefusal.SIGN_IN_UNAVAILABLE.refused().with("Retry-After", "5");
    }

    /// One line without a stack trace: it comes for every request until somebody has repaired it.
    private static Refused unavailable(String what, Throwable cause) {
        LOG.errorf("%s: %s", what, cause.getMessage());
        return HttpRefusal.UNAVAILABLE.refused().with("Retry-After", "5");
    }
}
