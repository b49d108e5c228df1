package org.wsis.problems;

import java.util.Optional;
import java.util.stream.Stream;

/// What lies behind an exception that transactions, Jackson or proxies have wrapped.
final class Causes {

    /// Deeper chains are loops.
    private static final int DEEPEST = 30;

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
