package org.wsis.tables.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.Limits;
import org.wsis.tables.RawRow;
import org.wsis.tables.RowSource;
import org.wsis.tables.reports.ReadingReason;

/// JSON Lines: a line that is no object harms only itself.
public final class JsonLinesSource implements RowSource {

    private static final int LONGEST_LINE = 1 << 20;

    private final JsonMapper json = JsonRows.mapper();
    private final BufferedReader in;
    private final JsonRows rows;
    private final StringBuilder line = new StringBuilder();
    private long number;

    /// What it reads from is closed with it.
    public JsonLinesSource(Reader text, Limits limits) {
        this.in = new BufferedReader(text, 1 << 16);
        this.rows = new JsonRows(limits);
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (readLine()) {
            if (line.length() > LONGEST_LINE) {
                return rows.fault(number, null, ReadingReason.ROW_TOO_LONG);
            }
            var text = line.toString();
            if (!text.isBlank()) {
                return row(text);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private RawRow row(String text) {
        try {
            return rows.row(number, json.readTree(text));
        } catch (JsonProcessingException e) {
            return rows.fault(number, null, ReadingReason.ROW_NOT_JSON);
        }
    }

    /// Reads a line, of one that is too long only so much that this can be seen; false at the end of the file.
    private boolean readLine() throws IOException {
        line.setLength(0);
        var letter = in.read();
        if (letter < 0) {
            return false;
        }
        number++;
        while (letter >= 0 && letter != '\n') {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) letter);
            }
            letter = in.read();
        }
        return true;
    }
}
