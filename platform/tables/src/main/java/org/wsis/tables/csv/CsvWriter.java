package org.wsis.tables.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wsis.tables.Column;
import org.wsis.tables.RowWriter;
import org.wsis.tables.TextList;

/// RFC 4180 in UTF-8: commas, CRLF, quotation marks where they are needed. A text never begins like a formula. A
/// text that is empty stands as `""`, none as nothing.
public final class CsvWriter implements RowWriter {

    private static final String NEEDS_QUOTES = ",;\t\"\r\n";

    private final Writer out;

    /// @param withMark begin with a byte order mark, by which spreadsheets recognise UTF-8
    public CsvWriter(OutputStream out, boolean withMark) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (withMark) {
            this.out.write('\ufeff');
        }
    }

    @Override
    public void header(List<? extends Column<?>> columns) throws IOException {
        row(columns.stream().map(Column::name).toArray());
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        for (var at = 0; at < values.length; at++) {
            if (at > 0) {
                out.write(',');
            }
            cell(values[at]);
        }
        out.write("\r\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void cell(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> {}
            case BigDecimal number -> out.write(number.toPlainString());
            case Number number -> out.write(number.toString()); // -5 is a number to a spreadsheet too
            case List<?> texts ->
                text(TextList.join(texts.stream().map(String::valueOf).toList()));
            default -> text(value.toString());
        }
    }

    private void text(String text) throws IOException {
        var safe = Apostrophe.before(text);
        if (!safe.isEmpty() && !needsQuotes(safe)) {
            out.write(safe);
            return;
        }
        out.write('"');
        out.write(safe.replace("\"", "\"\""));
        out.write('"');
    }

    /// A semicolon and a tab too: a spreadsheet of another country would end the cell there. And spaces at the
    /// ends, which some readers drop.
    private static boolean needsQuotes(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (NEEDS_QUOTES.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    }
}
