package org.wsis.process;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/// The only place that knows what time it really is. Everybody else has a [Clock] injected.
///
/// It is a default: a test that needs another time declares its own `Clock` bean, and this one steps aside.
///
/// It ticks in microseconds, because PostgreSQL keeps no more: a time told in an event or an answer is the time
/// that is read back later.
class WallClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
