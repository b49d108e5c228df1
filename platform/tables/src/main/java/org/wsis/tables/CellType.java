package org.wsis.tables;

/// What stands in a column. Each format writes a type in the way its readers expect, and reading it back gives the
/// same value.
public enum CellType {
    /// Any text. A spreadsheet never takes it for a formula.
    TEXT,
    /// Several texts, which are not blank and have no spaces at their ends. `a; b` in one cell, an array in JSON.
    TEXTS,
    /// A whole number.
    WHOLE,
    /// A decimal number, without rounding.
    DECIMAL,
    /// A day, `2026-05-01`; a real date in a workbook.
    DATE,
    /// An instant in UTC, `2026-05-01T13:00:00Z`. Text in a workbook too, which knows neither zones nor
    /// microseconds.
    MOMENT,
    /// Yes or no: `true` and `false`.
    TRUTH,
    /// Whatever has parts of its own: nested in JSON, one cell of JSON elsewhere.
    JSON
}
