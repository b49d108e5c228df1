package org.wsis.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.wsis.problems.Refused;
import org.wsis.tables.reading.ReadRow;
import org.wsis.tables.reading.TableFile;
import org.wsis.tables.reading.Wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/// A file that somebody sends, and what becomes of it.
record SomeFile(Path path, Wanted wanted, Limits limits) {

    static final Limits LIMITS = new Limits(1 << 20, 1_000, 5, 50);

    static final Wanted WANTED = Wanted.columns("title").optional("year", "lines");

    static SomeFile of(byte[] content) {
        try {
            var path = Files.createTempFile("some", ".table");
            path.toFile().deleteOnExit();
            Files.write(path, content);
            return new SomeFile(path, WANTED, LIMITS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static SomeFile of(String content, Charset charset) {
        return of(content.getBytes(charset));
    }

    static SomeFile of(String content) {
        return of(content, StandardCharsets.UTF_8);
    }

    SomeFile wanting(Wanted other) {
        return new SomeFile(path, other, limits);
    }

    SomeFile within(Limits other) {
        return new SomeFile(path, wanted, other);
    }

    List<ReadRow> rows() {
        var rows = new ArrayList<ReadRow>();
        try (var file = TableFile.open(path, wanted, limits)) {
            file.forEach(rows::add);
        }
        return rows;
    }

    List<String> titles() {
        return rows().stream().map(row -> String.valueOf(row.text("title"))).toList();
    }

    /// What is wrong with its rows, as `2 title CELL_TOO_LONG`.
    List<String> faults() {
        return rows().stream()
                .flatMap(row -> row.faults().stream())
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    Refused isRefused(TableRefusal refusal) {
        return refused(this::rows, refusal);
    }

    static Refused refused(ThrowingCallable work, TableRefusal refusal) {
        var thrown = catchThrowable(work);
        assertThat(thrown).isInstanceOf(Refused.class);
        assertThat(((Refused) thrown).refusal()).isEqualTo(refusal);
        return (Refused) thrown;
    }
}
