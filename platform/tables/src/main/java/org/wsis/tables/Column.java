package org.wsis.tables;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// One column of a table: its name, which is the same in every format and language so that programs can rely on it,
/// what stands in it, and how a row gives it.
///
/// @param <R> the record of a row
/// @param value the value in a row, of the class that belongs to the type; null where there is none
public record Column<R>(String name, CellType type, Function<R, ?> value) {

    /// The value of this column in a row.
    public @Nullable Object of(R row) {
        return value.apply(row);
    }
}
