package org.wsis.tables.reports;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with one row, in no language yet: it can be kept and told to everybody in their own.
///
/// @param row the number of the row that a spreadsheet shows, or of the line
/// @param column the column at fault; null if it is the row as a whole
/// @param code which reason
/// @param said what the text of the reason says beside it
public record RowFault(long row, @Nullable String column, String code, List<String> said) {

    /// A reason and what it says beside its text.
    public static RowFault of(long row, @Nullable String column, RowReason reason, Object... said) {
        return new RowFault(
                row,
                column,
                reason.name(),
                Arrays.stream(said).map(String::valueOf).toList());
    }
}
