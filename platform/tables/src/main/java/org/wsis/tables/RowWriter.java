package org.wsis.tables;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Writes one table in one format. It is asked for the header first, then for every row, then for the end, without
/// which the file is incomplete and looks so.
public interface RowWriter {

    /// The columns.
    void header(List<? extends Column<?>> columns) throws IOException;

    /// A row: a value a column, of the class that belongs to its type.
    void row(@Nullable Object[] values) throws IOException;

    /// What comes after the last row. What it wrote to stays open.
    void end() throws IOException;
}
