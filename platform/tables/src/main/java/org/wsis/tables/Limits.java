package org.wsis.tables;

/// What an address accepts of a table that somebody sends. Everything above it is refused before it costs anything.
///
/// @param bytes the largest file
/// @param rows the most rows below the header
/// @param columns the most columns
/// @param cellLength the longest cell, in characters; a longer one is a fault of its row
public record Limits(long bytes, long rows, int columns, int cellLength) {

    /// As long as a cell of a spreadsheet can be.
    public static final int LONGEST_CELL = 32_767;

    /// XML wraps a lot around a cell, and packs well: a workbook of honest rows unpacks to 5 to 15 times its size.
    private static final int UNPACKED = 20;

    private static final long LEAST_UNPACKED = 64L << 20;

    /// For files of this size and this many rows, with up to 200 columns of cells as long as a spreadsheet's.
    public static Limits of(long bytes, long rows) {
        return new Limits(bytes, rows, 200, LONGEST_CELL);
    }

    /// The most that a workbook may unpack to.
    public long unpacked() {
        return Math.max(LEAST_UNPACKED, bytes * UNPACKED);
    }
}
