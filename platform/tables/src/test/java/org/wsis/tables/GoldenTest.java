package org.wsis.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The files under `golden/` are what others read: a change of them is a change for every reader.
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @EnumSource(names = "XLSX", mode = EnumSource.Mode.EXCLUDE)
    void the_file_is_the_one_that_readers_know(TableFormat format) throws IOException {
        assertThat(new String(Golden.written(Golden.ROWS, format), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(FOLDER.resolve("samples." + format.code())));
    }

    @Test
    void the_sheet_is_the_one_that_readers_know() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Golden.written(Golden.ROWS, TableFormat.XLSX)))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(Files.readString(FOLDER.resolve("samples-sheet1.xml")));
                    return;
                }
            }
        }
        throw new AssertionError("no sheet");
    }
}
