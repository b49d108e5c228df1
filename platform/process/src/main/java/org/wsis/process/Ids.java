package org.wsis.process;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/// New ids: UUID version 7 (RFC 9562), so that rows made one after the other lie beside each other in an index.
///
/// Within one process each id is greater than the one before. Ids are not secrets: who knows one can guess its
/// neighbours, so a link that opens something without sign-in needs a random token instead.
public final class Ids {

    private static final TimeBasedEpochGenerator SEQUENCE = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /// The next id. Safe to call from any thread.
    public static UUID next() {
        return SEQUENCE.generate();
    }
}
