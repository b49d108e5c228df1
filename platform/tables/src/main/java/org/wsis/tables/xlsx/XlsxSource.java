package org.wsis.tables.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.Refused;
import org.wsis.tables.Limits;
import org.wsis.tables.RawRow;
import org.wsis.tables.RowSource;
import org.wsis.tables.TableRefusal;
import org.wsis.tables.reports.ReadingReason;
import org.wsis.tables.reports.RowFault;

/// The first visible sheet of a workbook, cell by cell. Values only: of a formula what it came to, of a day its
/// date, of a number fifteen digits, as a spreadsheet shows it.
public final class XlsxSource implements RowSource {

    private static final int MOST_COLUMNS = 16_384;
    private static final MathContext SHOWN = new MathContext(15);

    private final Parts book;
    private final Limits limits;
    private final SharedStrings texts;
    private final DateStyles styles;
    private final Xml sheet;
    private final boolean from1904;
    private final List<String> header;

    private final StringBuilder text = new StringBuilder();
    private long row;

    private XlsxSource(Parts book, SharedStrings texts, DateStyles styles, Xml sheet, boolean from1904, Limits limits)
            throws IOException {
        this.book = book;
        this.limits = limits;
        this.texts = texts;
        this.styles = styles;
        this.sheet = sheet;
        this.from1904 = from1904;
        this.header = readHeader();
    }

    /// Opens a workbook and reads the header.
    public static XlsxSource open(Path file, Limits limits) throws IOException {
        var book = Parts.open(file, limits);
        try {
            return open(book, limits);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private static XlsxSource open(Parts book, Limits limits) throws IOException {
        var main = Links.of(book, "").ofType("officeDocument").orElseThrow(XlsxSource::noWorkbook);
        var links = Links.of(book, main);
        var contents = Contents.read(book, main);
        var sheet = contents.firstVisible().flatMap(links::withId).orElseThrow(XlsxSource::noWorkbook);
        var styles = links.ofType("styles").filter(book::has);
        var shared = links.ofType("sharedStrings").filter(book::has);
        var dates = DateStyles.none();
        if (styles.isPresent()) {
            try (var xml = new Xml(book.part(styles.get()))) {
                dates = DateStyles.read(xml);
            }
        }
        var texts = shared.isPresent() ? texts(book, shared.get(), limits) : SharedStrings.none();
        try {
            return new XlsxSource(book, texts, dates, new Xml(book.part(sheet)), contents.from1904(), limits);
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    private static SharedStrings texts(Parts book, String part, Limits limits) throws IOException {
        try (var xml = new Xml(book.part(part))) {
            return SharedStrings.read(xml, limits);
        }
    }

    private static Refused noWorkbook() {
        return TableRefusal.TABLE_FORMAT_UNKNOWN.because("The file is packed, but not a workbook with a sheet (XLSX).");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (nextRow()) {
            var cells = new Cells(header.size());
            readCells(cells);
            if (cells.hasAny()) {
                return cells.row();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.close();
            texts.close();
        } finally {
            book.close();
        }
    }

    private List<String> readHeader() throws IOException {
        while (nextRow()) {
            var cells = new Cells(limits.columns());
            readCells(cells);
            if (cells.hasAny()) {
                return names(cells);
            }
        }
        throw TableRefusal.TABLE_EMPTY.because("There is nothing on the first sheet.");
    }

    private List<String> names(Cells cells) {
        if (cells.beyond > 0) {
            throw TableRefusal.TABLE_HAS_TOO_MANY_COLUMNS.because(
                    "The header has more than " + limits.columns() + " columns.");
        }
        if (!cells.faults.isEmpty()) {
            throw TableRefusal.TABLE_BROKEN.because("The header, row " + row + ", cannot be read.");
        }
        var names = new ArrayList<String>();
        cells.values.forEach(cell -> names.add(cell == null ? "" : cell.textValue()));
        while (names.getLast().isEmpty()) {
            names.removeLast();
        }
        return List.copyOf(names);
    }

    private boolean nextRow() {
        for (var element = sheet.nextStart(); element != null; element = sheet.nextStart()) {
            if (element.equals("row")) {
                var said = whole(sheet.attribute("r"));
                row = said > row && said <= XlsxWriter.MOST_ROWS ? said : row + 1;
                return true;
            }
        }
        return false;
    }

    private void readCells(Cells cells) throws IOException {
        var column = -1;
        for (var element = sheet.nextStartInside("row"); element != null; element = sheet.nextStartInside("row")) {
            if (element.equals("c")) {
                var name = sheet.attribute("r");
                var named = name == null ? column + 1 : CellName.column(name);
                if (named <= column || named >= MOST_COLUMNS) {
                    throw TableRefusal.TABLE_BROKEN.because("The cells of row " + row + " are not in order.");
                }
                column = named;
                readCell(cells, column);
            }
        }
    }

    private void readCell(Cells cells, int column) throws IOException {
        var type = Objects.requireNonNullElse(sheet.attribute("t"), "n");
        var style = (int) whole(sheet.attribute("s"));
        var hasFormula = false;
        var hasValue = false;
        text.setLength(0);
        for (var part = sheet.nextStartInside("c"); part != null; part = sheet.nextStartInside("c")) {
            switch (part) {
                case "v" -> {
                    hasValue = true;
                    sheet.addText(text, limits.cellLength());
                }
                case "is" -> {
                    hasValue = true;
                    SharedStrings.addText(sheet, text, limits.cellLength());
                }
                case "f" -> {
                    hasFormula = true;
                    sheet.skip();
                }
                default -> sheet.skip();
            }
        }
        if (hasValue) {
            value(cells, column, type, style);
        } else if (hasFormula) {
            cells.fault(column, ReadingReason.CELL_IS_FORMULA);
        }
    }

    private void value(Cells cells, int column, String type, int style) throws IOException {
        var written = text.toString();
        if (type.equals("e")) {
            cells.fault(column, ReadingReason.CELL_IS_ERROR);
            return;
        }
        var value =
                switch (type) {
                    case "s" -> texts.get((int) whole(written));
                    case "b" -> written.strip().equals("1") ? "true" : "false";
                    case "n" -> number(written.strip(), style);
                    default -> SheetText.read(written);
                };
        if (value.length() > limits.cellLength()) {
            cells.fault(column, ReadingReason.CELL_TOO_LONG, limits.cellLength());
        } else if (value.indexOf('\0') >= 0) {
            cells.fault(column, ReadingReason.CELL_HAS_NUL);
        } else if (!type.equals("n") || !value.isEmpty()) {
            cells.value(column, value);
        }
    }

    private String number(String written, int style) {
        if (written.isEmpty()) {
            return written;
        }
        try {
            var number = Double.parseDouble(written);
            if (!Double.isFinite(number)) {
                return written;
            }
            // The bits of a double have a bounded exponent; the digits as they are written may not.
            var shown = BigDecimal.valueOf(number).round(SHOWN);
            return styles.isDate(style) ? Serial.read(shown, from1904) : plain(shown);
        } catch (NumberFormatException notANumber) {
            return written;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static long whole(@Nullable String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /// The cells of one row, as far as there are columns for them.
    private final class Cells {

        private final List<@Nullable JsonNode> values;
        private final List<RowFault> faults = new ArrayList<>();
        private int beyond;

        Cells(int columns) {
            this.values = new ArrayList<>(columns);
            for (var at = 0; at < columns; at++) {
                values.add(null);
            }
        }

        void value(int column, String value) {
            if (column < values.size()) {
                values.set(column, TextNode.valueOf(value));
            } else {
                beyond = column + 1;
            }
        }

        void fault(int column, ReadingReason reason, Object... said) {
            if (column < values.size()) {
                faults.add(RowFault.of(row, names(column), reason, said));
            } else {
                beyond = column + 1;
            }
        }

        boolean hasAny() {
            return beyond > 0 || !faults.isEmpty() || values.stream().anyMatch(value -> value != null);
        }

        RawRow row() {
            if (beyond > 0) {
                faults.addFirst(RowFault.of(row, null, ReadingReason.ROW_RAGGED, beyond, header.size()));
            }
            return new RawRow(row, values, faults);
        }

        /// While the header is read there are no names yet.
        private @Nullable String names(int column) {
            @Nullable List<String> known = header;
            return known == null ? null : known.get(column);
        }
    }
}
