package org.wsis.tables;

import org.wsis.problems.Refusal;

/// Why a table is not written, or not read at all. What is wrong with single rows is said row by row instead.
public enum TableRefusal implements Refusal {
    /// Tables are not written in the format that was asked for.
    TABLE_FORMAT_NOT_OFFERED(400),
    /// The file is larger than the address accepts.
    TABLE_TOO_LARGE(413),
    /// There is nothing in the file, or nothing below its header.
    TABLE_EMPTY(400),
    /// The file is none of CSV, XLSX, JSON and JSON Lines.
    TABLE_FORMAT_UNKNOWN(415),
    /// The file has bytes of another encoding than UTF-8.
    TABLE_NOT_UTF8(400),
    /// The file has the character U+0000.
    TABLE_HAS_NUL(400),
    /// The file breaks the rules of its own format in a way that makes all that follows unsure.
    TABLE_BROKEN(400),
    /// The workbook is small only as long as it is packed.
    TABLE_UNPACKS_TOO_LARGE(413),
    /// There are more rows than the address accepts.
    TABLE_HAS_TOO_MANY_ROWS(413),
    /// There are more columns than the address accepts.
    TABLE_HAS_TOO_MANY_COLUMNS(413),
    /// Two columns have the same name.
    TABLE_HEADER_TWICE(400),
    /// A column has a name that the address does not know, or none.
    TABLE_HEADER_UNKNOWN(400),
    /// A column without which nothing can be read is not there.
    TABLE_HEADER_MISSING(400);

    private final int status;

    TableRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
