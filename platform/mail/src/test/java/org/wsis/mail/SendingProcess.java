package org.wsis.mail;

import java.time.Clock;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.postgresql.ds.PGSimpleDataSource;

/// A sender in a process of its own, to be killed.
final class SendingProcess {

    private SendingProcess() {}

    /// Sends until it is killed.
    public static void main(String[] arguments) throws InterruptedException {
        var db = new PGSimpleDataSource();
        db.setUrl(arguments[0]);
        db.setUser(arguments[1]);
        db.setPassword(arguments[2]);
        var config = Queue.config(Integer.parseInt(arguments[3]), Map.of("wsis.mail.sending.per-second", "200"));
        new MailSender(db, new MailRows(db), config, Clock.systemUTC(), new SimpleMeterRegistry())
                .start(new StartupEvent());
        Thread.currentThread().join();
    }
}
