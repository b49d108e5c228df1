package org.wsis.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a table is written. Every table can be had in each of them.
public enum TableFormat {
    /// Comma-separated values, UTF-8 without a mark: for programs.
    CSV("csv", "csv", "text/csv;charset=UTF-8;header=present"),
    /// The same behind a byte order mark, without which spreadsheets take UTF-8 for something else: for people.
    CSV_WITH_MARK("csv-excel", "csv", "text/csv;charset=UTF-8;header=present"),
    /// A workbook.
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /// One JSON array of objects.
    JSON("json", "json", "application/json"),
    /// One JSON object a line.
    JSONL("jsonl", "jsonl", "application/jsonl");

    private final String code;
    private final String extension;
    private final String mediaType;

    TableFormat(String code, String extension, String mediaType) {
        this.code = code;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// What stands in addresses: `?format=csv`.
    public String code() {
        return code;
    }

    /// The end of file names, without the dot.
    public String extension() {
        return extension;
    }

    /// The value of `Content-Type`.
    public String mediaType() {
        return mediaType;
    }

    /// The format of a code, refused if there is none.
    public static TableFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> TableRefusal.TABLE_FORMAT_NOT_OFFERED.because("The formats are: "
                        + Arrays.stream(values()).map(TableFormat::code).collect(Collectors.joining(", ")) + "."));
    }
}
