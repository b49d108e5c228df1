package org.wsis.tables;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;
import org.wsis.tables.reading.TableFile;
import org.wsis.tables.reports.RowFaults;
import org.wsis.tables.reports.RowReasons;
import org.wsis.tables.reports.RowReport;
import org.wsis.tables.writing.Download;

/// Sends a table and takes one, as services do.
@Path("/api/samples")
@PermitAll
@RunOnVirtualThread
class SampleResource {

    private static final Table<Long> NUMBERS =
            Table.<Long>named("numbers").whole("n", n -> n).text("text", n -> "n" + n);

    private final RowReasons reasons = RowReasons.onClassPath();

    @GET
    public Response get(
            @RestQuery String format,
            @RestQuery long rows,
            @RestQuery @Nullable String name,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return Download.of(NUMBERS, Rows.of(LongStream.range(0, rows).boxed()), name == null ? "numbers" : name)
                .known(7, Instant.parse("2026-05-01T13:00:00.5Z"))
                .answer(TableFormat.of(format), ifNoneMatch);
    }

    @GET
    @Path("/broken")
    public Response broken(@RestQuery String format, @RestQuery long after) {
        var rows = Rows.of(LongStream.range(0, Long.MAX_VALUE).boxed().peek(n -> {
            if (n == after) {
                throw new IllegalStateException("the database went away, on purpose");
            }
        }));
        return Download.of(NUMBERS, rows, "numbers").answer(TableFormat.of(format), null);
    }

    static final Semaphore ENDED = new Semaphore(0);

    @GET
    @Path("/endless")
    public Response endless() {
        Rows<Long> rows = sink -> {
            try {
                LongStream.range(0, Long.MAX_VALUE).forEach(sink::take);
            } finally {
                ENDED.release();
            }
        };
        return Download.of(NUMBERS, rows, "numbers").answer(TableFormat.CSV, null);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public List<RowReport> take(
            InputStream body, @HeaderParam("Content-Length") @Nullable String length, @RestQuery String language) {
        try (var received = TableFile.receive(body, length, SomeFile.LIMITS)) {
            return reported(received.file(), language);
        }
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public List<RowReport> takeForm(@RestForm FileUpload table, @RestQuery String language) {
        return reported(table.uploadedFile(), language);
    }

    private List<RowReport> reported(java.nio.file.Path path, String language) {
        var faults = new RowFaults(2);
        try (var file = TableFile.open(path, SomeFile.WANTED, SomeFile.LIMITS)) {
            file.forEach(row -> {
                row.needed("title");
                row.whole("year");
                faults.add(row.faults());
            });
        }
        return reasons.tell(faults.kept(), Language.of(language).orElseThrow());
    }
}
