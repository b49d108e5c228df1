package org.wsis.tables.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.wsis.tables.RowWriter;
import org.wsis.tables.Rows;
import org.wsis.tables.Table;
import org.wsis.tables.TableFormat;
import org.wsis.tables.csv.CsvWriter;
import org.wsis.tables.json.JsonWriter;
import org.wsis.tables.xlsx.XlsxWriter;

/// Writes a table in any of its formats, a row at a time, however many there are.
public final class TableWriting {

    private TableWriting() {}

    /// Writes the whole table. What it is written to stays open.
    ///
    /// @return how many rows there were
    public static <R> long write(Table<R> table, Rows<R> rows, TableFormat format, OutputStream out)
            throws IOException {
        var writer = writer(table, format, out);
        writer.header(table.columns());
        var count = new long[1];
        try {
            rows.sendTo(row -> {
                send(table, row, writer);
                count[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.end();
        return count[0];
    }

    private static RowWriter writer(Table<?> table, TableFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvWriter(out, false);
            case CSV_WITH_MARK -> new CsvWriter(out, true);
            case XLSX -> new XlsxWriter(out, table.name());
            case JSON -> JsonWriter.array(out);
            case JSONL -> JsonWriter.lines(out);
        };
    }

    private static <R> void send(Table<R> table, R row, RowWriter writer) {
        var columns = table.columns();
        var values = new @Nullable Object[columns.size()];
        for (var at = 0; at < values.length; at++) {
            values[at] = columns.get(at).of(row);
        }
        try {
            writer.row(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
