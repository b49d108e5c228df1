package org.wsis.problems.idempotency;

import java.time.Clock;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/// Deletes kept answers that have had their day. They may hold personal data, so they do not wait for somebody to
/// notice. Several replicas doing this at once do no harm.
@Singleton
class ForgetOldAnswers {

    private static final Logger LOG = Logger.getLogger(ForgetOldAnswers.class);

    private final KeptAnswers kept;
    private final Clock clock;

    ForgetOldAnswers(KeptAnswers kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(
            every = "${wsis.idempotency.forget-every:1h}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        if (kept.exist()) {
            var count = kept.forget(clock.instant().minus(Idempotency.KEPT_FOR));
            LOG.debugf("%d kept answers forgotten", count);
        }
    }
}
