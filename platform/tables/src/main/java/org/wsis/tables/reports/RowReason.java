package org.wsis.tables.reports;

/// One documented reason why a row is not taken. Each feature lists its own in an enum, as with refusals.
///
/// The constant's name is the key of its text in `row-reasons/<language>.properties`, of which every jar on the
/// class path may have its own. In the text, `{0}`, `{1}`, … are what the fault says beside it.
public interface RowReason {

    /// The stable code, which every enum has already.
    String name();
}
