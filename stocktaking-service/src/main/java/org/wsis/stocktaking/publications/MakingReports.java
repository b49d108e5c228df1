package org.wsis.stocktaking.publications;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes the reports that were asked for. Of several replicas one makes a given report, because it holds its row;
/// if it is killed, the row is free again and another one begins anew.
@ApplicationScoped
class MakingReports {

    private static final Logger LOG = Logger.getLogger(MakingReports.class);

    /// A register of a million entries is told in about a minute.
    private static final int LONGEST_SECONDS = 900;

    private final Compiling compiling;
    private final Clock clock;

    MakingReports(Compiling compiling, Clock clock) {
        this.compiling = compiling;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void makeWhatWaits() {
        while (makeOne()) {
            // until nothing waits
        }
    }

    private boolean makeOne() {
        var begun = new AtomicReference<@Nullable UUID>();
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                var waiting = RegisterReport.nextWaiting();
                waiting.ifPresent(report -> {
                    begun.set(report.id());
                    report.take(compiling.figures(report.search(), report.on()), clock.instant());
                });
                return waiting.isPresent();
            });
        } catch (RuntimeException e) {
            var failed = begun.get();
            if (failed == null) {
                throw e;
            }
            LOG.errorf(e, "The report %s could not be made", failed);
            QuarkusTransaction.requiringNew()
                    .run(() -> RegisterReport.hold(failed).fail());
            return true;
        }
    }
}
