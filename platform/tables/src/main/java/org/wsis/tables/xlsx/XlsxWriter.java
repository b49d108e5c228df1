package org.wsis.tables.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.wsis.tables.Column;
import org.wsis.tables.RowWriter;
import org.wsis.tables.TextList;

/// A workbook of one table. Texts are written as texts, so nothing in it is ever a formula. What does not fit on a
/// sheet goes on the next one, below the same header.
///
/// It is written by hand, because the libraries that do it hold the texts of the whole workbook, or drop
/// characters.
public final class XlsxWriter implements RowWriter {

    /// So many rows a spreadsheet can show.
    static final int MOST_ROWS = 1_048_576;

    /// Beyond four gigabytes the packing needs an extension that spreadsheets do not all read.
    private static final long LARGEST_SHEET = 3L << 30;

    private static final int FLUSH_AT = 1 << 16;
    private static final BigDecimal EXACT = BigDecimal.valueOf(999_999_999_999_999L);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /// The same table gives the same bytes at any time of day.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int HEADER_STYLE = 1;
    private static final int DATE_STYLE = 2;

    private final ZipOutputStream zip;
    private final String name;
    private final int rowsASheet;
    private final StringBuilder xml = new StringBuilder(FLUSH_AT * 2);
    private final List<String> letters = new ArrayList<>();

    private List<? extends Column<?>> columns = List.of();
    private int sheets;
    private int rows;
    private long sheetSize;

    /// @param name of the table, which becomes the name of the sheet
    public XlsxWriter(OutputStream out, String name) {
        this(out, name, MOST_ROWS);
    }

    XlsxWriter(OutputStream out, String name, int rowsASheet) {
        this.zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
        this.name = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        this.rowsASheet = rowsASheet;
    }

    @Override
    public void header(List<? extends Column<?>> columns) throws IOException {
        this.columns = columns;
        for (var at = 0; at < columns.size(); at++) {
            letters.add(CellName.letters(at));
        }
        beginSheet();
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (rows == rowsASheet || sheetSize > LARGEST_SHEET) {
            endSheet();
            beginSheet();
        }
        beginRow();
        for (var at = 0; at < values.length; at++) {
            cell(at, values[at]);
        }
        endRow();
    }

    @Override
    public void end() throws IOException {
        endSheet();
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", workbookLinks());
        part("xl/styles.xml", styles());
        part("_rels/.rels", links(link(1, "officeDocument", "xl/workbook.xml")));
        part("[Content_Types].xml", contentTypes());
        zip.finish();
        zip.flush();
    }

    private void beginSheet() throws IOException {
        sheets++;
        rows = 0;
        sheetSize = 0;
        zip.putNextEntry(entry("xl/worksheets/sheet" + sheets + ".xml"));
        xml.append(XML).append("<worksheet xmlns=\"").append(MAIN).append("\">");
        xml.append("<sheetViews><sheetView workbookViewId=\"0\"").append(sheets == 1 ? " tabSelected=\"1\">" : ">");
        xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.append("</sheetView></sheetViews><cols>");
        for (var at = 0; at < columns.size(); at++) {
            xml.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                    .formatted(at + 1, at + 1, width(columns.get(at))));
        }
        xml.append("</cols><sheetData>");
        beginRow();
        for (var at = 0; at < columns.size(); at++) {
            text(at, columns.get(at).name(), HEADER_STYLE);
        }
        endRow();
    }

    private static int width(Column<?> column) {
        return switch (column.type()) {
            case TEXT, TEXTS, JSON -> 32;
            case MOMENT -> 22;
            case WHOLE, DECIMAL, DATE, TRUTH -> 12;
        };
    }

    private void endSheet() throws IOException {
        xml.append("</sheetData>");
        if (!columns.isEmpty()) {
            xml.append("<autoFilter ref=\"A1:%s%d\"/>".formatted(letters.getLast(), rows));
        }
        xml.append("</worksheet>");
        flush();
        zip.closeEntry();
    }

    private void beginRow() {
        rows++;
        xml.append("<row r=\"").append(rows).append("\">");
    }

    private void endRow() throws IOException {
        xml.append("</row>");
        if (xml.length() > FLUSH_AT) {
            flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean truth ->
                open(column, "b", 0).append("<v>").append(truth ? 1 : 0).append("</v></c>");
            case Long number -> number(column, BigDecimal.valueOf(number));
            case BigDecimal number -> number(column, number);
            case LocalDate day ->
                Serial.of(day)
                        .ifPresentOrElse(
                                serial -> open(column, "n", DATE_STYLE)
                                        .append("<v>")
                                        .append(serial)
                                        .append("</v></c>"),
                                () -> text(column, day.toString(), 0));
            case List<?> texts ->
                text(column, TextList.join(texts.stream().map(String::valueOf).toList()), 0);
            default -> text(column, value.toString(), 0);
        }
    }

    /// A spreadsheet keeps fifteen digits. A number with more stays what it is as a text.
    private void number(int column, BigDecimal number) {
        if (number.precision() > 15 || number.abs().compareTo(EXACT) > 0) {
            text(column, number.toPlainString(), 0);
        } else {
            open(column, "n", 0).append("<v>").append(number.toPlainString()).append("</v></c>");
        }
    }

    private void text(int column, String text, int style) {
        open(column, "inlineStr", style).append("<is><t xml:space=\"preserve\">");
        SheetText.add(xml, text);
        xml.append("</t></is></c>");
    }

    private StringBuilder open(int column, String type, int style) {
        xml.append("<c r=\"").append(letters.get(column)).append(rows).append('"');
        if (style > 0) {
            xml.append(" s=\"").append(style).append('"');
        }
        return xml.append(" t=\"").append(type).append("\">");
    }

    private void flush() throws IOException {
        var bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
        zip.write(bytes);
        sheetSize += bytes.length;
        xml.setLength(0);
    }

    private void part(String path, String content) throws IOException {
        zip.putNextEntry(entry(path));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private String workbook() {
        var book = new StringBuilder(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets>");
        for (var sheet = 1; sheet <= sheets; sheet++) {
            book.append("<sheet name=\"");
            SheetText.add(book, sheetName(sheet));
            book.append("\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet, sheet));
        }
        return book.append("</sheets></workbook>").toString();
    }

    private String sheetName(int sheet) {
        var number = sheet == 1 ? "" : " " + sheet;
        var most = 31 - number.length();
        var shown = name.isEmpty() ? "Sheet" : name;
        return shown.substring(0, Math.min(shown.length(), most)) + number;
    }

    private String workbookLinks() {
        var parts = new StringBuilder();
        for (var sheet = 1; sheet <= sheets; sheet++) {
            parts.append(link(sheet, "worksheet", "worksheets/sheet" + sheet + ".xml"));
        }
        return links(parts + link(sheets + 1, "styles", "styles.xml"));
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, LINKS, type, target);
    }

    private static String links(String links) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    private static String styles() {
        return XML + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                + "</cellXfs></styleSheet>";
    }

    private String contentTypes() {
        var types = new StringBuilder(XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(type("/xl/workbook.xml", "sheet.main"));
        for (var sheet = 1; sheet <= sheets; sheet++) {
            types.append(type("/xl/worksheets/sheet" + sheet + ".xml", "worksheet"));
        }
        return types.append(type("/xl/styles.xml", "styles")).append("</Types>").toString();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, kind);
    }

    /// What we write to is not ours to close, and a large array goes through in one piece.
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
