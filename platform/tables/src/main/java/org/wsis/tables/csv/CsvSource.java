package org.wsis.tables.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.Limits;
import org.wsis.tables.RawRow;
import org.wsis.tables.RowSource;
import org.wsis.tables.TableRefusal;
import org.wsis.tables.reports.ReadingReason;
import org.wsis.tables.reports.RowFault;

/// Comma-separated values as they come: separated by commas, semicolons or tabs, whichever the header has most of,
/// or by what a first line `sep=;` says; rows ended by CRLF, LF or CR. No cell is held that is longer than allowed.
public final class CsvSource implements RowSource {

    private static final int LONGEST_HEADER = 1 << 16;

    private final BufferedReader in;
    private final Limits limits;
    private final char separator;
    private final List<String> header;

    private final StringBuilder cell = new StringBuilder();
    private final List<@Nullable JsonNode> cells = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int cellsInRow;
    private long record;

    private record Fault(int column, ReadingReason reason) {}

    /// Reads the header. What it reads from is closed with it.
    public CsvSource(Reader text, Limits limits) throws IOException {
        this.in = new BufferedReader(text, LONGEST_HEADER);
        this.limits = limits;
        this.separator = separator();
        this.header = readHeader();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (read()) {
            var isRagged = cellsInRow < header.size()
                    || cells.stream().skip(header.size()).anyMatch(cell -> cell != null);
            if (cells.stream().allMatch(cell -> cell == null) && faults.isEmpty()) {
                continue;
            }
            var said = new ArrayList<RowFault>();
            if (isRagged) {
                said.add(RowFault.of(record, null, ReadingReason.ROW_RAGGED, cellsInRow, header.size()));
            }
            faults.forEach(fault -> said.add(said(fault)));
            return new RawRow(record, inColumns(), said);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private RowFault said(Fault fault) {
        var column = fault.column < header.size() ? header.get(fault.column) : null;
        return fault.reason == ReadingReason.CELL_TOO_LONG
                ? RowFault.of(record, column, fault.reason, limits.cellLength())
                : RowFault.of(record, column, fault.reason);
    }

    private List<@Nullable JsonNode> inColumns() {
        var row = new ArrayList<@Nullable JsonNode>(header.size());
        for (var at = 0; at < header.size(); at++) {
            row.add(at < cells.size() ? cells.get(at) : null);
        }
        return row;
    }

    private List<String> readHeader() throws IOException {
        if (!read()) {
            throw TableRefusal.TABLE_EMPTY.because("The file is empty.");
        }
        if (!faults.isEmpty()) {
            throw TableRefusal.TABLE_BROKEN.because("The header, row 1, cannot be read.");
        }
        while (!cells.isEmpty() && cells.getLast() == null) {
            cells.removeLast();
            cellsInRow--;
        }
        if (cellsInRow > limits.columns()) {
            throw TableRefusal.TABLE_HAS_TOO_MANY_COLUMNS.because(
                    "The header has " + cellsInRow + " columns; the most are " + limits.columns() + ".");
        }
        return cells.stream().map(cell -> cell == null ? "" : cell.textValue()).toList();
    }

    /// Reads a record into the fields above; false at the end of the file.
    private boolean read() throws IOException {
        var letter = in.read();
        if (letter < 0) {
            return false;
        }
        record++;
        cells.clear();
        faults.clear();
        cellsInRow = 0;
        while (true) {
            letter = letter == '"' ? quoted() : unquoted(letter);
            cellsInRow++;
            if (letter != separator) {
                return true;
            }
            letter = in.read();
        }
    }

    private int unquoted(int first) throws IOException {
        var letter = first;
        cell.setLength(0);
        var isTooLong = false;
        while (letter >= 0 && letter != separator && letter != '\n' && letter != '\r') {
            isTooLong |= !add(letter);
            letter = in.read();
        }
        end(isTooLong, cell.isEmpty());
        return endOfLine(letter);
    }

    private int quoted() throws IOException {
        cell.setLength(0);
        var isTooLong = false;
        while (true) {
            var letter = in.read();
            if (letter < 0) {
                throw TableRefusal.TABLE_BROKEN.because("A quotation mark in row " + record + " is never closed.");
            }
            if (letter == '"') {
                letter = in.read();
                if (letter != '"') {
                    end(isTooLong, false);
                    return endOfLine(afterQuotes(letter));
                }
            }
            isTooLong |= !add(letter);
        }
    }

    private int afterQuotes(int first) throws IOException {
        var letter = first;
        if (letter >= 0 && letter != separator && letter != '\n' && letter != '\r') {
            faults.add(new Fault(cellsInRow, ReadingReason.ROW_QUOTED_WRONG));
        }
        while (letter >= 0 && letter != separator && letter != '\n' && letter != '\r') {
            letter = in.read();
        }
        return letter;
    }

    private boolean add(int letter) {
        if (cell.length() < limits.cellLength()) {
            cell.append((char) letter);
            return true;
        }
        return false;
    }

    private void end(boolean isTooLong, boolean isEmpty) {
        if (cells.size() > limits.columns()) {
            return; // counted, not kept
        }
        if (isTooLong) {
            faults.add(new Fault(cellsInRow, ReadingReason.CELL_TOO_LONG));
        }
        cells.add(isEmpty || isTooLong ? null : TextNode.valueOf(Apostrophe.takenFrom(cell.toString())));
    }

    private int endOfLine(int letter) throws IOException {
        if (letter == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return letter;
    }

    private char separator() throws IOException {
        in.mark(LONGEST_HEADER);
        var start = new char[LONGEST_HEADER - 1];
        var length = 0;
        for (var read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
            read = in.read(start, length, start.length - length);
        }
        in.reset();
        var said = Separators.said(start, length);
        if (said.isPresent()) {
            in.readLine();
            return said.get();
        }
        return Separators.mostOf(start, length);
    }
}
