package org.wsis.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.Limits;
import org.wsis.tables.RawRow;
import org.wsis.tables.RowSource;
import org.wsis.tables.TableFormat;
import org.wsis.tables.TableRefusal;
import org.wsis.tables.csv.CsvSource;
import org.wsis.tables.json.JsonArraySource;
import org.wsis.tables.json.JsonLinesSource;
import org.wsis.tables.reports.ReadingReason;
import org.wsis.tables.reports.RowFault;
import org.wsis.tables.xlsx.XlsxSource;

/// A table that somebody sent, open for reading its rows once, one after the other. What it is, is seen from what
/// is in it: names and media types of files say little.
///
/// ```java
/// try (var file = TableFile.open(upload, Wanted.columns("title").optional("website"), LIMITS)) {
///     file.forEach(row -> …);
/// }
/// ```
public final class TableFile implements AutoCloseable {

    private final RowSource source;
    private final TableFormat format;
    private final Wanted wanted;
    private final Limits limits;
    private final List<String> columns;
    private final JsonMapper json = new JsonMapper();
    private long rows;

    private TableFile(RowSource source, TableFormat format, Wanted wanted, Limits limits) {
        this.source = source;
        this.format = format;
        this.wanted = wanted;
        this.limits = limits;
        this.columns = hasHeader() ? columns(source.header(), wanted) : List.of();
    }

    /// Opens a file and reads its header. Refused are files that are too large, of no format we read, in no
    /// encoding we read, or whose header is not what is wanted.
    public static TableFile open(Path file, Wanted wanted, Limits limits) {
        try {
            if (Files.size(file) > limits.bytes()) {
                throw Received.tooLarge(limits);
            }
            var format = Formats.of(file);
            var source = source(file, format, limits);
            try {
                return new TableFile(source, format, wanted, limits);
            } catch (RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowSource source(Path file, TableFormat format, Limits limits) throws IOException {
        if (format == TableFormat.XLSX) {
            return XlsxSource.open(file, limits);
        }
        var in = Files.newInputStream(file);
        try {
            var text = StrictText.of(in);
            return switch (format) {
                case JSON -> new JsonArraySource(text, limits);
                case JSONL -> new JsonLinesSource(text, limits);
                default -> new CsvSource(text, limits);
            };
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// What the file is.
    public TableFormat format() {
        return format;
    }

    /// Gives every row in order, the ones with faults too.
    public void forEach(Consumer<ReadRow> work) {
        for (var row = next(); row != null; row = next()) {
            work.accept(row);
        }
    }

    /// The next row, or null after the last.
    public @Nullable ReadRow next() {
        try {
            var raw = source.next();
            if (raw == null) {
                if (rows == 0) {
                    throw TableRefusal.TABLE_EMPTY.because("There are no rows.");
                }
                return null;
            }
            rows++;
            if (rows > limits.rows()) {
                throw TableRefusal.TABLE_HAS_TOO_MANY_ROWS.because(
                        "The table has more than " + limits.rows() + " rows. Send it in several parts.");
            }
            return hasHeader() ? withHeader(raw) : withNames(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasHeader() {
        return format != TableFormat.JSON && format != TableFormat.JSONL;
    }

    private static List<String> columns(List<String> header, Wanted wanted) {
        var columns = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var at = 0; at < header.size(); at++) {
            var written = header.get(at).strip();
            var place = "Column " + (at + 1);
            if (written.isEmpty()) {
                throw TableRefusal.TABLE_HEADER_UNKNOWN.because(place + " has no name.");
            }
            var known = wanted.meant(written);
            if (known.isEmpty() && !wanted.keepsOthers()) {
                throw TableRefusal.TABLE_HEADER_UNKNOWN.because("%s, \"%s\", is not known. The columns are: %s."
                        .formatted(place, shortened(written), String.join(", ", wanted.all())));
            }
            if (!seen.add(known.orElse(written))) {
                throw TableRefusal.TABLE_HEADER_TWICE.because(
                        "%s, \"%s\", stands there twice.".formatted(place, shortened(written)));
            }
            columns.add(known.orElse(written));
        }
        var missing =
                wanted.needed().stream().filter(name -> !seen.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw TableRefusal.TABLE_HEADER_MISSING.because("The header lacks: " + String.join(", ", missing) + ".");
        }
        return columns;
    }

    private static String shortened(String written) {
        return written.length() > 100 ? written.substring(0, 100) + "…" : written;
    }

    private ReadRow withHeader(RawRow raw) {
        var cells = new LinkedHashMap<String, JsonNode>();
        for (var at = 0; at < columns.size(); at++) {
            var cell = raw.cells().get(at);
            if (cell != null) {
                cells.put(columns.get(at), cell);
            }
        }
        return new ReadRow(raw.number(), cells, inOurNames(raw.faults()), json);
    }

    private List<RowFault> inOurNames(List<RowFault> faults) {
        return faults.stream()
                .map(fault -> new RowFault(
                        fault.row(),
                        fault.column() == null
                                ? null
                                : wanted.meant(fault.column()).orElse(fault.column()),
                        fault.code(),
                        fault.said()))
                .toList();
    }

    private ReadRow withNames(RawRow raw) {
        var names = source.header();
        var cells = new LinkedHashMap<String, JsonNode>();
        var faults = new ArrayList<>(raw.faults());
        for (var at = 0; at < names.size(); at++) {
            var cell = raw.cells().get(at);
            if (cell == null) {
                continue;
            }
            if (wanted.isKnown(names.get(at)) || wanted.keepsOthers()) {
                cells.put(names.get(at), cell);
            } else {
                faults.add(RowFault.of(raw.number(), shortened(names.get(at)), ReadingReason.COLUMN_UNKNOWN));
            }
        }
        return new ReadRow(raw.number(), cells, faults, json);
    }

    /// Keeps a body on disk while it is read, and forgets it afterwards.
    ///
    /// @param declared the header `Content-Length`, by which a body that is too large is refused before it is read
    public static Received receive(InputStream body, @Nullable String declared, Limits limits) {
        return Received.of(body, declared, limits);
    }
}
