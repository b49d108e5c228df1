package org.wsis.events;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;
import org.wsis.problems.Refused;

/// What an operator does about events: replay what was set aside, make a read model again from the log.
@ApplicationScoped
class Operating {

    private static final Logger LOG = Logger.getLogger(Operating.class);

    private final Readers readers;
    private final DeadLetters letters;
    private final Applying applying;
    private final Inbox inbox;
    private final ReaderStates states;

    Operating(Readers readers, DeadLetters letters, Applying applying, Inbox inbox, ReaderStates states) {
        this.readers = readers;
        this.letters = letters;
        this.applying = applying;
        this.inbox = inbox;
        this.states = states;
    }

    /// Applies a dead letter now. It keeps who did it; when it fails again nothing has happened.
    void replay(UUID id, String officer) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var letter = letters.take(id, officer);
                applying.replay(reader(letter.reader()), letter.headers(), letter.data());
            });
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw OperationRefusal.DEAD_LETTER_STILL_FAILS.because(String.valueOf(e.getMessage()));
        }
        LOG.infof("Dead letter %s was replayed by %s.", id, officer);
    }

    /// Empties the read model and makes every replica fill it again from the start of the log. Returns at once;
    /// [ReaderStates] tells when it has caught up.
    @Transactional
    void rebuild(String name, String officer) {
        if (!(reader(name) instanceof ReadModel model)) {
            throw OperationRefusal.NOT_A_READ_MODEL.because(name + " has effects that cannot be taken back.");
        }
        startAnew(model, officer);
        LOG.infof("%s is rebuilt, asked by %s.", name, officer);
    }

    private void startAnew(ReadModel model, String officer) {
        try {
            inbox.startAnew(model.name());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The inbox does not answer", e);
        }
        letters.settleAllOf(model.name(), officer);
        model.forget();
    }

    /// All readers of this service with how far they are.
    List<ReaderStates.State> readers() {
        return states.of(readers.all());
    }

    private EventListener reader(String name) {
        return readers.named(name)
                .orElseThrow(() -> OperationRefusal.READER_NOT_FOUND.because("No reader is called " + name + "."));
    }
}
