package org.wsis.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.tables.reading.TableFile;
import org.wsis.tables.reading.Wanted;

import static org.assertj.core.api.Assertions.assertThat;

class TableFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title,year\r\nA,1\r\nB,2\r\n",
                "title;year\nA;1\nB;2",
                "title\tyear\rA\t1\rB\t2\r",
                "\ufeffTitle ,YEAR\nA,1\n\n,,\nB,2\n",
                "sep=;\r\ntitle;year\r\nA;1\r\nB;2\r\n",
                "\"title\";\"year\"\n\"A\";\"1\"\n\"B\";\"2\"\n",
                "[{\"title\": \"A\", \"year\": 1}, {\"year\": 2, \"title\": \"B\"}]",
                "{\"title\": \"A\", \"year\": 1}\n\n{\"title\": \"B\", \"year\": \"2\"}",
            })
    void the_same_rows_are_read_from_every_way_to_write_them(String content) {
        assertThat(SomeFile.of(content).rows())
                .extracting(row -> row.text("title") + row.whole("year"))
                .containsExactly("A1", "B2");
    }

    @Test
    void a_cell_may_have_separators_line_ends_and_quotation_marks() {
        assertThat(SomeFile.of("title,year\n\"a, \"\"b\"\"\r\nc\",1\n").titles())
                .containsExactly("a, \"b\"\r\nc");
        assertThat(SomeFile.of("title,year\n5\" disk,1\n").titles()).containsExactly("5\" disk");
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        assertThat(SomeFile.of("title\n\n\"a\nb\"\nc\n").rows())
                .extracting(row -> row.number())
                .containsExactly(3L, 4L);
        assertThat(SomeFile.of("{\"title\":\"a\"}\n\n{\"title\":\"b\"}\n").rows())
                .extracting(row -> row.number())
                .containsExactly(1L, 3L);
    }

    @Test
    void utf_16_is_read_when_it_says_so() {
        assertThat(SomeFile.of("\ufefftitle\tyear\nعربي\t1\n", StandardCharsets.UTF_16LE)
                        .titles())
                .containsExactly("عربي");
        assertThat(SomeFile.of("\ufefftitle\nü\n", StandardCharsets.UTF_16BE).titles())
                .containsExactly("ü");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf_16_that_does_not_say_so_is_refused(Charset charset) {
        assertThat(SomeFile.of("title,year\nA,1\n", charset)
                        .isRefused(TableRefusal.TABLE_NOT_UTF8)
                        .detail())
                .contains("UTF-16");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252"})
    void another_encoding_is_refused_by_the_line_where_it_shows(Charset charset) {
        assertThat(SomeFile.of("title\nplain\nGenève\n", charset)
                        .isRefused(TableRefusal.TABLE_NOT_UTF8)
                        .detail())
                .startsWith("Line 3 is not UTF-8 (byte E8)");
        SomeFile.of("{\"title\": \"Genève\"}", charset).isRefused(TableRefusal.TABLE_NOT_UTF8);
    }

    @Test
    void a_file_that_ends_inside_a_letter_is_refused() {
        var whole = "title\nü".getBytes(StandardCharsets.UTF_8);

        SomeFile.of(Arrays.copyOf(whole, whole.length - 1)).isRefused(TableRefusal.TABLE_NOT_UTF8);
    }

    @Test
    void the_character_nul_is_refused() {
        assertThat(SomeFile.of("title\na\nb\0c\n")
                        .isRefused(TableRefusal.TABLE_HAS_NUL)
                        .detail())
                .startsWith("Line 3");
        assertThat(SomeFile.of("{\"title\": \"a\\u0000\"}\n{\"title\": \"b\"}").faults())
                .containsExactly("1 title CELL_HAS_NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "  \n \n", "title\n", "title,year\n,\n", "[]"})
    void a_table_without_rows_is_refused(String content) {
        SomeFile.of(content).isRefused(TableRefusal.TABLE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "<html><table>", "<?xml version=\"1.0\"?>", "PK\u0003\u0004 and then nothing"})
    void what_is_no_table_is_refused(String content) {
        assertThat(SomeFile.refused(() -> SomeFile.of(content).rows(), refusalOf(content)))
                .isNotNull();
    }

    private static TableRefusal refusalOf(String content) {
        return content.startsWith("PK") ? TableRefusal.TABLE_BROKEN : TableRefusal.TABLE_FORMAT_UNKNOWN;
    }

    @Test
    void an_old_workbook_is_refused_with_advice() {
        var content = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a};

        assertThat(SomeFile.of(content)
                        .isRefused(TableRefusal.TABLE_FORMAT_UNKNOWN)
                        .detail())
                .contains("Save it as XLSX");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title,colour\\nA,1        | TABLE_HEADER_UNKNOWN       | Column 2, "colour", is not known. The columns are: title, year, lines.
            title,,year\\nA,,1        | TABLE_HEADER_UNKNOWN       | Column 2 has no name.
            title,Title\\nA,B         | TABLE_HEADER_TWICE         | Column 2, "Title", stands there twice.
            year\\n1                  | TABLE_HEADER_MISSING       | The header lacks: title.
            a,b,c,d,e,f\\n1           | TABLE_HAS_TOO_MANY_COLUMNS | The header has 6 columns; the most are 5.
            title\\n"a                | TABLE_BROKEN               | A quotation mark in row 2 is never closed.
            "title"x\\na              | TABLE_BROKEN               | The header, row 1, cannot be read.
            [{"title": "a"},          | TABLE_BROKEN               | The JSON has a mistake near line 1.
            [{"title": "a"}] x        | TABLE_BROKEN               | The JSON has a mistake near line 1.
            [{"title": "a"}] []       | TABLE_BROKEN               | Something comes after the end of the array.
            [{"title": "a" "b"}]      | TABLE_BROKEN               | The JSON has a mistake near line 1.
            """)
    void a_table_that_cannot_be_understood_is_refused_with_the_place(
            String content, TableRefusal refusal, String detail) {
        assertThat(SomeFile.of(content.replace("\\n", "\n")).isRefused(refusal).detail())
                .isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title,year\\nA            | 2 null ROW_RAGGED
            title,year\\nA,1,x        | 2 null ROW_RAGGED
            title,year\\n"A"x,1       | 2 title ROW_QUOTED_WRONG
            {"title": "A"             | 1 null ROW_NOT_JSON
            {"title": "A"} {}         | 1 null ROW_NOT_JSON
            {"title": 1, "title": 2}  | 1 null ROW_NOT_JSON
            {"title": "a"}\\n[1]      | 2 null ROW_NOT_OBJECT
            [1]                       | 1 null ROW_NOT_OBJECT
            {"titel": "A"}            | 1 titel COLUMN_UNKNOWN
            """)
    void a_row_that_cannot_be_read_is_reported_and_harms_only_itself(String content, String fault) {
        assertThat(SomeFile.of(content.replace("\\n", "\n")).faults()).containsExactly(fault);
    }

    @Test
    void empty_cells_beyond_the_header_are_no_fault() {
        assertThat(SomeFile.of("title,year,,\nA,1,,\n").faults()).isEmpty();
    }

    @Test
    void an_over_long_cell_is_a_fault_of_its_row_and_is_not_kept() {
        var long_ = "x".repeat(51);

        assertThat(SomeFile.of("title,year\n" + long_ + ",1\n\"" + long_ + "\",2\nfine,3\n")
                        .faults())
                .containsExactly("2 title CELL_TOO_LONG", "3 title CELL_TOO_LONG");
        assertThat(SomeFile.of("{\"title\": \"" + long_ + "\"}").faults()).containsExactly("1 title CELL_TOO_LONG");
        assertThat(SomeFile.of("{\"title\": \"" + "x".repeat(2 << 20) + "\"}\n{\"title\": \"a\"}")
                        .within(Limits.of(10 << 20, 10))
                        .faults())
                .containsExactly("1 null ROW_TOO_LONG");
    }

    @Test
    void too_many_rows_are_refused() {
        SomeFile.of("title\n" + "A\n".repeat(1_001)).isRefused(TableRefusal.TABLE_HAS_TOO_MANY_ROWS);
        assertThat(SomeFile.of("title\n" + "A\n".repeat(1_000)).rows()).hasSize(1_000);
    }

    @Test
    void too_many_members_of_objects_are_too_many_columns() {
        SomeFile.of("{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1}")
                .isRefused(TableRefusal.TABLE_HAS_TOO_MANY_COLUMNS);
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_read() {
        SomeFile.of(new byte[(1 << 20) + 1]).isRefused(TableRefusal.TABLE_TOO_LARGE);
        SomeFile.refused(
                () -> TableFile.receive(InputStream.nullInputStream(), "104857600", SomeFile.LIMITS),
                TableRefusal.TABLE_TOO_LARGE);
    }

    @Test
    void a_body_that_does_not_say_its_size_is_read_no_further_than_the_limit() {
        var endless = new Endless();

        SomeFile.refused(() -> TableFile.receive(endless, null, SomeFile.LIMITS), TableRefusal.TABLE_TOO_LARGE);

        assertThat(endless.read).isLessThan(2 << 20);
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            read += length;
            Arrays.fill(into, from, from + length, (byte) 'x');
            return length;
        }
    }

    @Test
    void a_received_body_is_a_file_until_it_is_closed() throws IOException {
        var received = TableFile.receive(
                new ByteArrayInputStream("title\nA\n".getBytes(StandardCharsets.UTF_8)), null, SomeFile.LIMITS);
        try (received) {
            assertThat(new SomeFile(received.file(), SomeFile.WANTED, SomeFile.LIMITS).titles())
                    .containsExactly("A");
        }

        assertThat(received.file()).doesNotExist();
    }

    @Test
    void columns_that_nobody_knows_are_kept_where_they_are_wanted() {
        var row = SomeFile.of("{\"title\": \"A\", \"more\": {\"x\": [1.50, null]}, \"none\": null}")
                .wanting(Wanted.columns("title").andOthers())
                .rows()
                .getFirst();

        assertThat(row.whole().toString()).isEqualTo("{\"title\":\"A\",\"more\":{\"x\":[1.50,null]},\"none\":null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whole   | 12.5             | CELL_NOT_WHOLE
            whole   | 1e3              | CELL_NOT_WHOLE
            decimal | 1,5              | CELL_NOT_DECIMAL
            date    | 31/05/2026       | CELL_NOT_DATE
            date    | 2026-02-30       | CELL_NOT_DATE
            moment  | 2026-05-31T13:00 | CELL_NOT_MOMENT
            truth   | maybe            | CELL_NOT_TRUTH
            json    | {'a':1}          | CELL_NOT_JSON
            """)
    void a_cell_that_is_not_of_its_type_is_a_fault_that_names_the_column(String column, String cell, String code) {
        var row = SomeFile.of("text\t" + column + "\nx\t" + cell + "\n")
                .wanting(Sample.WANTED)
                .rows()
                .getFirst();

        Sample.of(row);

        assertThat(row.faults())
                .extracting(fault -> fault.column() + " " + fault.code())
                .containsExactly(column + " " + code);
    }

    @Test
    void a_needed_cell_is_missed_once_and_a_wrong_one_is_not_missed_besides() {
        var rows = SomeFile.of("title,year\n ,1\n" + "x".repeat(51) + ",2\n").rows();
        rows.forEach(row -> row.needed("title"));

        assertThat(rows)
                .flatExtracting(row -> row.faults())
                .extracting(fault -> fault.code())
                .containsExactly("CELL_MISSING", "CELL_TOO_LONG");
    }

    @Test
    void several_texts_of_a_cell_are_separated_by_semicolons_or_lines() {
        assertThat(SomeFile.of("title,lines\nA,\"C1; C2\nC3;;a\\;b\"\n")
                        .rows()
                        .getFirst()
                        .texts("lines"))
                .isEqualTo(List.of("C1", "C2", "C3", "a;b"));
        assertThat(SomeFile.of("{\"title\":\"A\",\"lines\":[\"C1\",2]}")
                        .rows()
                        .getFirst()
                        .texts("lines"))
                .isEqualTo(List.of("C1", "2"));
        var nested =
                SomeFile.of("{\"title\":\"A\",\"lines\":[[\"C1\"]]}").rows().getFirst();
        assertThat(nested.texts("lines")).isEmpty();
        assertThat(nested.faults()).extracting(fault -> fault.code()).containsExactly("CELL_NOT_TEXT");
    }
}
