package org.wsis.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.tables.reading.TableFile;
import org.wsis.tables.writing.TableWriting;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_back_equal(TableFormat format) throws IOException {
        var seed = System.nanoTime();
        System.out.println("RoundTripTest, " + format + ", seed " + seed);
        var random = new Random(seed);
        var rows = Stream.generate(() -> Sample.random(random))
                .filter(row -> !row.isBlank())
                .limit(2_000)
                .toList();
        var file = folder.resolve("samples");

        try (var out = Files.newOutputStream(file)) {
            assertThat(TableWriting.write(Sample.TABLE, Rows.of(rows.stream()), format, out))
                    .isEqualTo(rows.size());
        }

        var read = new ArrayList<Sample>();
        try (var table = TableFile.open(file, Sample.WANTED, Limits.of(10 << 20, 10_000))) {
            table.forEach(row -> {
                read.add(Sample.of(row).inOneScale());
                assertThat(row.faults())
                        .as("seed %d, row %d", seed, row.number())
                        .isEmpty();
            });
        }
        assertThat(read)
                .as("seed %d", seed)
                .isEqualTo(rows.stream().map(Sample::inOneScale).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_table_is_written_as_the_same_bytes(TableFormat format) throws IOException {
        var rows = List.of(Sample.random(new Random(1)), Sample.random(new Random(2)));
        var first = Golden.written(rows, format);

        assertThat(Golden.written(rows, format)).isEqualTo(first);
    }
}
