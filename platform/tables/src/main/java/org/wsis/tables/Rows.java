package org.wsis.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The rows of a table, sent one after the other and never all held. A source opens what it needs when it is asked
/// to send, and closes it before it returns.
///
/// @param <R> the record of a row
@FunctionalInterface
public interface Rows<R> {

    /// Sends every row in order.
    void sendTo(Sink<R> sink);

    /// Takes the rows.
    ///
    /// @param <R> the record of a row
    @FunctionalInterface
    interface Sink<R> {
        /// The next row. Throws when there is no use in sending more: the reader has gone, or the disk is full.
        void take(R row);
    }

    /// The rows of a stream, which is closed afterwards. They can be sent once.
    static <R> Rows<R> of(Stream<R> rows) {
        return sink -> {
            try (rows) {
                rows.forEachOrdered(sink::take);
            }
        };
    }

    /// Rows read in batches, each after the last row of the one before; an empty batch ends them. Between two
    /// batches nothing is held, so somebody who reads slowly keeps no connection and no snapshot of the database.
    /// In return a row is as it was when its batch was read.
    ///
    /// @param next the batch after this row, or the first batch after null; ordered by something that never changes
    static <R> Rows<R> inBatches(Function<@Nullable R, List<R>> next) {
        return sink -> {
            var batch = next.apply(null);
            while (!batch.isEmpty()) {
                batch.forEach(sink::take);
                batch = next.apply(batch.getLast());
            }
        };
    }
}
