package org.wsis.tables.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;
import org.wsis.tables.Rows;
import org.wsis.tables.Table;
import org.wsis.tables.TableFormat;

/// A table as an answer that browsers keep as a file: streamed, named, and not sent again to somebody who has it.
/// When the rows end in a failure, the connection is cut, so that nobody takes a part for the whole.
///
/// @param <R> the record of a row
/// @param name of the file, without its ending; any letters
/// @param version of the content, where there is one: a number that changes with every change
/// @param changed when the content last changed, where that is known
public record Download<R>(
        Table<R> table,
        Rows<R> rows,
        String name,
        @Nullable Long version,
        @Nullable Instant changed) {

    /// A download of something that has no version.
    public static <R> Download<R> of(Table<R> table, Rows<R> rows, String name) {
        return new Download<>(table, rows, name, null, null);
    }

    /// The same, known by a version and the moment it came to be.
    public Download<R> known(long version, Instant changed) {
        return new Download<>(table, rows, name, version, changed);
    }

    /// The answer in this format: 304 for somebody who has this version already.
    ///
    /// @param ifNoneMatch the header of the request
    public Response answer(TableFormat format, @Nullable String ifNoneMatch) {
        var tag = version == null ? null : ETags.of(version, format.code());
        var answer = tag != null && ETags.isKnown(ifNoneMatch, tag) ? Response.notModified() : content(format);
        if (tag != null) {
            answer.header("ETag", tag);
        }
        if (changed != null) {
            answer.header(
                    "Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC)));
        }
        return answer.header("Cache-Control", "private, no-cache").build();
    }

    private Response.ResponseBuilder content(TableFormat format) {
        StreamingOutput body = out -> TableWriting.write(table, whileWanted(), format, out);
        return Response.ok(body)
                .header("Content-Type", format.mediaType())
                .header("Content-Disposition", attachment(name + "." + format.extension()));
    }

    /// The rows as long as somebody reads them. The framework would write on into nothing after the reader has gone.
    private Rows<R> whileWanted() {
        var response = CurrentRequestManager.get().serverResponse();
        return sink -> rows.sendTo(row -> {
            if (response.closed()) {
                throw new UncheckedIOException(new IOException("The reader has gone"));
            }
            sink.take(row);
        });
    }

    /// The value of `Content-Disposition` for a file of this name (RFC 6266): as it is, and for old programs with
    /// the letters of ASCII alone.
    public static String attachment(String fileName) {
        var plain = Normalizer.normalize(fileName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[-.]+(?=\\.|$)", "table");
        var encoded = URLEncoder.encode(fileName.replaceAll("[\\p{Cntrl}/\\\\]", "-"), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return plain.equals(fileName)
                ? "attachment; filename=\"" + plain + "\""
                : "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
