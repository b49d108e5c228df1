package org.wsis.stocktaking.searching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.wsis.referencedata.Language;

/// Makes the search ready while the process starts: indexes what an earlier release has indexed by other rules, and
/// reads the register into memory, so that the first person who searches need not wait for it. Searches may come
/// meanwhile.
@ApplicationScoped
class Preparing {

    private static final Logger LOG = Logger.getLogger(Preparing.class);

    private final Indexing indexing;
    private final Searching searching;

    Preparing(Indexing indexing, Searching searching) {
        this.indexing = indexing;
        this.searching = searching;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofVirtual()
                .name("search-preparing")
                .uncaughtExceptionHandler((_, failure) -> LOG.warn("The search is not prepared", failure))
                .start(this::prepare);
    }

    private void prepare() {
        var count = searching.count(Search.EVERYTHING, Language.EN);
        while (indexing.renewSome()) {
            count = searching.count(Search.EVERYTHING, Language.EN);
        }
        LOG.infof("The search is ready for %d entries", count);
    }
}
