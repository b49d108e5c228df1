package org.wsis.events;

/// A listener whose whole effect is a table made from events, so that it can be dropped and made again from the
/// log.
public interface ReadModel extends EventListener {

    /// Empties what [#apply] has filled, in the transaction that runs.
    void forget();

    /// A digest of everything it holds, in an order of its own; equal content gives an equal digest, in any
    /// replica.
    String checksum();
}
