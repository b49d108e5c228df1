package org.wsis.tables.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.wsis.tables.TableFormat;
import org.wsis.tables.TableRefusal;

/// What a file is, seen from its beginning.
final class Formats {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Formats() {}

    static TableFormat of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(1_024);
        }
        if (begins(start, ZIP)) {
            return TableFormat.XLSX;
        }
        if (begins(start, OLE)) {
            throw TableRefusal.TABLE_FORMAT_UNKNOWN.because(
                    "This is an old workbook (XLS) or one with a password. Save it as XLSX without a password.");
        }
        if (begins(start, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            throw TableRefusal.TABLE_FORMAT_UNKNOWN.because("This is a PDF. Send CSV, XLSX, JSON or JSON Lines.");
        }
        return ofText(
                new String(start, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading());
    }

    private static TableFormat ofText(String start) {
        if (start.isEmpty()) {
            throw TableRefusal.TABLE_EMPTY.because("There is nothing in the file.");
        }
        return switch (start.charAt(0)) {
            case '[' -> TableFormat.JSON;
            case '{' -> TableFormat.JSONL;
            case '<' ->
                throw TableRefusal.TABLE_FORMAT_UNKNOWN.because(
                        "This is XML or HTML. Send CSV, XLSX, JSON or JSON Lines.");
            default -> TableFormat.CSV;
        };
    }

    private static boolean begins(byte[] start, byte[] mark) {
        return start.length >= mark.length && java.util.Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }
}
