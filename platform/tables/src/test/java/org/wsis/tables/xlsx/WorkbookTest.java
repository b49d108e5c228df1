package org.wsis.tables.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.problems.Refused;
import org.wsis.tables.Column;
import org.wsis.tables.Limits;
import org.wsis.tables.RawRow;
import org.wsis.tables.Table;
import org.wsis.tables.TableRefusal;
import org.wsis.tables.reports.RowFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Workbooks as Apache POI, which knows nothing of us, reads ours and writes its own.
class WorkbookTest {

    private static final Limits LIMITS = Limits.of(1 << 20, 1_000);
    private static final List<Column<Object>> COLUMNS = Table.named("x")
            .text("a", Object::toString)
            .text("b", Object::toString)
            .columns();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "plain",
                " spaces ",
                "a\r\nb\tc",
                "_x000D_",
                "a_x0041_b",
                "_xyz_",
                "\u0001",
                "<&\">",
                "عربي",
                "\uD83D\uDE00",
                ""
            })
    void a_text_is_a_text_to_others_and_never_a_formula(String text) throws IOException {
        try (var book = opened(written(text))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void numbers_days_and_truths_are_what_they_are_to_others() throws IOException {
        try (var book = opened(
                written(-42L, new BigDecimal("1234.50"), LocalDate.of(2026, 5, 1), true, 999_999_999_999_999L))) {
            var row = book.getSheetAt(0).getRow(1);

            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(-42);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
            assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 5, 1, 0, 0));
            assertThat(row.getCell(3).getBooleanCellValue()).isTrue();
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(999_999_999_999_999d);
        }
    }

    @Test
    void what_a_spreadsheet_would_round_or_misread_is_a_text() throws IOException {
        try (var book = opened(
                written(1_234_567_890_123_456L, new BigDecimal("0.1234567890123456"), LocalDate.of(1899, 1, 1)))) {
            var row = book.getSheetAt(0).getRow(1);

            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("1234567890123456");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("0.1234567890123456");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("1899-01-01");
        }
    }

    @Test
    void a_text_that_no_cell_can_hold_is_cut_and_says_so() throws IOException {
        try (var book = opened(written("x".repeat(40_000)))) {
            var text = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();

            assertThat(text).hasSize(32_767).endsWith("x…");
        }
    }

    @Test
    void rows_that_do_not_fit_on_a_sheet_go_on_the_next_below_the_same_header() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new XlsxWriter(out, "A name: longer than [any] sheet may have", 3);
        writer.header(COLUMNS);
        for (var row = 1; row <= 5; row++) {
            writer.row(new Object[] {"row " + row, "x"});
        }
        writer.end();

        try (var book = opened(out.toByteArray())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetName(0)).isEqualTo("A name  longer than  any  sheet");
            assertThat(book.getSheetName(1)).isEqualTo("A name  longer than  any  she 2");
            assertThat(book.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("a");
            assertThat(book.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("row 5");
        }
    }

    @Test
    void a_workbook_of_others_is_read_as_it_is_shown() throws IOException {
        var rows = read(made(book -> {
            var sheet = book.createSheet("first");
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.getRow(0).createCell(1).setCellValue("b");
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("d. mmmm yyyy"));
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue(1.1);
            row.createCell(1).setCellValue(LocalDate.of(2026, 5, 1));
            row.getCell(1).setCellStyle(date);
            row = sheet.createRow(5);
            row.createCell(0).setCellValue(true);
            row.createCell(1).setCellValue(LocalDateTime.of(2026, 5, 1, 13, 30));
            row.getCell(1).setCellStyle(date);
            row = sheet.createRow(6);
            var rich = new XSSFRichTextString("bold and plain");
            rich.applyFont(0, 4, book.createFont());
            row.createCell(0).setCellValue(rich);
            row.createCell(1).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("second").createRow(0).createCell(0).setCellValue("not read");
        }));

        assertThat(rows).extracting(RawRow::number).containsExactly(5L, 6L, 7L);
        assertThat(rows)
                .extracting(row -> row.cells().stream().map(WorkbookTest::text).toList())
                .containsExactly(
                        List.of("1.1", "2026-05-01"),
                        List.of("true", "2026-05-01T13:30"),
                        List.of("bold and plain", "2"));
    }

    @Test
    void days_that_are_counted_from_1904_are_the_same_days() throws IOException {
        var rows = read(made(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("a");
            var cell = sheet.createRow(1).createCell(0);
            cell.setCellValue(LocalDate.of(2026, 5, 1));
            cell.setCellStyle(book.createCellStyle());
            cell.getCellStyle().setDataFormat((short) 14);
        }));

        assertThat(rows).extracting(row -> text(row.cells().getFirst())).containsExactly("2026-05-01");
    }

    @Test
    void errors_formulas_without_value_and_cells_beside_the_table_are_faults_of_their_rows() throws IOException {
        var rows = read(made(book -> {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.createRow(1).createCell(0).setCellErrorValue((byte) 0x17);
            sheet.createRow(2).createCell(0).setCellFormula("1+1");
            sheet.createRow(3).createCell(3).setCellValue("beside");
        }));

        assertThat(rows)
                .flatExtracting(RawRow::faults)
                .extracting(RowFault::row, RowFault::column, RowFault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "a", "CELL_IS_ERROR"),
                        org.assertj.core.groups.Tuple.tuple(3L, "a", "CELL_IS_FORMULA"),
                        org.assertj.core.groups.Tuple.tuple(4L, null, "ROW_RAGGED"));
    }

    @Test
    void the_first_sheet_that_can_be_seen_is_read() throws IOException {
        var rows = read(made(book -> {
            book.createSheet("codes").createRow(0).createCell(0).setCellValue("hidden");
            book.setSheetHidden(0, true);
            var sheet = book.createSheet("data");
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.createRow(1).createCell(0).setCellValue("seen");
            book.setActiveSheet(1);
        }));

        assertThat(rows).extracting(row -> text(row.cells().getFirst())).containsExactly("seen");
    }

    @Test
    void a_bomb_is_refused_long_before_it_is_unpacked() throws IOException {
        refused(
                zipped("xl/worksheets/sheet1.xml", out -> {
                    out.write("<worksheet><sheetData><row><c><v>".getBytes(StandardCharsets.UTF_8));
                    var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (var megabyte = 0; megabyte < 300; megabyte++) {
                        out.write(blanks);
                    }
                }),
                TableRefusal.TABLE_UNPACKS_TOO_LARGE);
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused_however_well_it_packs() throws IOException {
        refused(
                zipped("xl/worksheets/sheet1.xml", out -> {
                    var letters = new Random(1)
                            .ints(1 << 20, 'a', 'q')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (var megabyte = 0; megabyte < 70; megabyte++) {
                        out.write(letters.toString().getBytes(StandardCharsets.UTF_8));
                    }
                }),
                TableRefusal.TABLE_UNPACKS_TOO_LARGE);
    }

    @Test
    void a_workbook_of_thousands_of_parts_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part = 0; part < 2_000; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
            }
        }

        refused(out.toByteArray(), TableRefusal.TABLE_UNPACKS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><worksheet/>",
                "<worksheet><sheetData><row><c><v>1</c></row></worksheet>",
                "<worksheet><sheetData><row><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c>"
            })
    void a_sheet_that_is_hostile_or_damaged_is_refused(String sheet) throws IOException {
        refused(
                zipped("xl/worksheets/sheet1.xml", out -> out.write(sheet.getBytes(StandardCharsets.UTF_8))),
                TableRefusal.TABLE_BROKEN);
    }

    @Test
    void a_workbook_that_did_not_arrive_completely_is_refused() throws IOException {
        var whole = written("x");

        refused(java.util.Arrays.copyOf(whole, whole.length - 100), TableRefusal.TABLE_BROKEN);
    }

    @Test
    void another_packed_file_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
        }

        refused(out.toByteArray(), TableRefusal.TABLE_FORMAT_UNKNOWN);
    }

    @Test
    void a_number_of_absurd_size_is_no_trouble() throws IOException {
        var rows = read(zipped("xl/worksheets/sheet1.xml", out -> out.write("""
                <worksheet><sheetData><row><c t="inlineStr"><is><t>a</t></is></c></row>
                <row><c><v>1E+999999999</v></c></row><row><c><v>1E+300</v></c></row></sheetData></worksheet>
                """.getBytes(StandardCharsets.UTF_8))));

        assertThat(text(rows.get(0).cells().getFirst())).isEqualTo("1E+999999999");
        assertThat(text(rows.get(1).cells().getFirst())).hasSize(301);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// A workbook with this sheet and nothing around it.
    private static byte[] zipped(String sheet, Writing content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships>" + link("r1", "officeDocument", "/xl/workbook.xml") + "</Relationships>");
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet id=\"r2\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>" + link("r2", "worksheet", sheet.substring(3)) + "</Relationships>");
            zip.putNextEntry(new ZipEntry(sheet));
            content.to(zip);
        }
        return out.toByteArray();
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private static void part(ZipOutputStream zip, String path, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] written(Object... values) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new XlsxWriter(out, "table");
        var columns = new ArrayList<Column<Object>>();
        for (var at = 0; at < values.length; at++) {
            columns.add(new Column<>("c" + at, org.wsis.tables.CellType.TEXT, row -> row));
        }
        writer.header(columns);
        writer.row(values);
        writer.end();
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(byte[] book) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(book));
    }

    private static byte[] made(Consumer<XSSFWorkbook> work) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            work.accept(book);
            book.write(out);
        }
        return out.toByteArray();
    }

    private List<RawRow> read(byte[] book) throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), book);
        var rows = new ArrayList<RawRow>();
        try (var source = XlsxSource.open(file, LIMITS)) {
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void refused(byte[] book, TableRefusal refusal) {
        var thrown = catchThrowableOfType(Refused.class, () -> read(book));
        assertThat(thrown).isNotNull();
        assertThat(thrown.refusal()).isEqualTo(refusal);
    }

    private static String text(@Nullable JsonNode cell) {
        return cell == null ? "" : cell.textValue();
    }
}
