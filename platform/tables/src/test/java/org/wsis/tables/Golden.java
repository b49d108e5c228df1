package org.wsis.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.wsis.tables.writing.TableWriting;

/// Two rows whose files are kept, so that a change of what we write is seen.
final class Golden {

    static final List<Sample> ROWS = List.of(
            new Sample(
                    "=HYPERLINK(\"http://x\"), \"quoted\"\r\nsecond line",
                    List.of("C1", "a; b"),
                    -42L,
                    new BigDecimal("1234.50"),
                    LocalDate.of(2026, 5, 1),
                    Instant.parse("2026-05-01T13:00:00.123456Z"),
                    true,
                    JsonNodeFactory.instance.objectNode().put("name", "中文")),
            new Sample("عربي", List.of(), 12_345_678_901_234_567L, null, null, null, false, null));

    private Golden() {}

    static byte[] written(List<Sample> rows, TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriting.write(Sample.TABLE, Rows.of(rows.stream()), format, out);
        return out.toByteArray();
    }
}
