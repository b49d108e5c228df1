package org.wsis.problems;

import java.sql.SQLException;
import java.util.Set;

import org.jboss.logging.Logger;

/// Recognises that two people changed the same thing at the same moment and this one came second.
///
/// A use case checks first in order to answer politely; between its check and its commit somebody else may have
/// been faster. Then an optimistic lock, a constraint or PostgreSQL's own conflict detection decides, and the
/// polite answer comes when the request is repeated.
final class LostRace {

    private static final Logger LOG = Logger.getLogger(LostRace.class);

    /// By name, because a process without JPA does not have these classes.
    private static final Set<String> OPTIMISTIC_LOCKS = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "org.hibernate.StaleStateException",
            "org.hibernate.StaleObjectStateException");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private LostRace() {}

    static boolean is(Throwable cause) {
        if (OPTIMISTIC_LOCKS.contains(cause.getClass().getName())) {
            return true;
        }
        if (!(cause instanceof SQLException sql) || sql.getSQLState() == null) {
            return false;
        }
        return switch (sql.getSQLState()) {
            case SERIALIZATION_FAILURE, DEADLOCK -> true;
            case UNIQUE_VIOLATION, EXCLUSION_VIOLATION -> {
                // Rare when it is a race. When it comes often, a use case has forgotten its check.
                LOG.warnf("A constraint decided what no check had: %s", firstLine(sql));
                yield true;
            }
            default -> false;
        };
    }

    /// The second line of PostgreSQL's message quotes the values.
    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
