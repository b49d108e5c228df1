package org.wsis.process;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.arc.DefaultBean;

/// The only place that knows what time it really is. Everybody else has a [Clock] injected.
///
/// It is a default: a test that needs another time declares its own `Clock` bean, and this one steps aside.
class WallClock {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
