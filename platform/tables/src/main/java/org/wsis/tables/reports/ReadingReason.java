package org.wsis.tables.reports;

/// What can be wrong with a row whatever it is about.
public enum ReadingReason implements RowReason {
    /// {0} cells, the header has {1}.
    ROW_RAGGED,
    /// The row is longer than anything that fits in its columns.
    ROW_TOO_LONG,
    /// Something stands after the closing quotation mark of a cell.
    ROW_QUOTED_WRONG,
    /// The line is not JSON.
    ROW_NOT_JSON,
    /// The line is JSON, but not an object.
    ROW_NOT_OBJECT,
    /// The object has a member that is no column, or has it twice.
    COLUMN_UNKNOWN,
    /// More than {0} characters.
    CELL_TOO_LONG,
    /// The cell has the character U+0000.
    CELL_HAS_NUL,
    /// The cell shows an error of the spreadsheet.
    CELL_IS_ERROR,
    /// The cell has a formula without the value it had.
    CELL_IS_FORMULA,
    /// Nothing stands there, and something must.
    CELL_MISSING,
    /// Not a text.
    CELL_NOT_TEXT,
    /// Not a whole number.
    CELL_NOT_WHOLE,
    /// Not a number.
    CELL_NOT_DECIMAL,
    /// Not a day.
    CELL_NOT_DATE,
    /// Not an instant.
    CELL_NOT_MOMENT,
    /// Neither true nor false.
    CELL_NOT_TRUTH,
    /// Not JSON.
    CELL_NOT_JSON
}
