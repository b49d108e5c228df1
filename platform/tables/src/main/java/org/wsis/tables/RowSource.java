package org.wsis.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Reads one table of one format, row by row.
public interface RowSource extends Closeable {

    /// The names of the columns as they stand in the file; empty where the format names them in every row. What it
    /// returns may grow while rows are read, in that case.
    List<String> header();

    /// The next row, or null after the last. Rows in which nothing stands are left out.
    @Nullable
    RawRow next() throws IOException;
}
