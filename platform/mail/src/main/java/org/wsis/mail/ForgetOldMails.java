package org.wsis.mail;

import java.time.Clock;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/// Erases addresses and texts of mails that have had their day, and much later their keys. They are personal data,
/// so they do not wait for somebody to notice. Several replicas doing this at once do no harm.
@Singleton
class ForgetOldMails {

    private static final Logger LOG = Logger.getLogger(ForgetOldMails.class);

    private final MailRows rows;
    private final MailConfig config;
    private final Clock clock;

    ForgetOldMails(MailRows rows, MailConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${wsis.mail.keeping.forget-every:1h}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        var now = clock.instant();
        var erased = rows.eraseContent(now.minus(config.keeping().content()));
        var forgotten = rows.forget(now.minus(config.keeping().key()));
        LOG.debugf("%d mails erased, %d forgotten", erased, forgotten);
    }
}
