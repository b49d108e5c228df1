package org.wsis.tables;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.wsis.tables.reports.RowReport;

/// A page with the report of a table.
@Path("/{lang}/report")
@RunOnVirtualThread
class SamplePages {

    @CheckedTemplate(basePath = "samples")
    static class Templates {
        static native TemplateInstance report(List<RowReport> reports);

        private Templates() {}
    }

    @GET
    @PermitAll
    public TemplateInstance report() {
        return Templates.report(List.of(
                new RowReport(1_002, "title", "CELL_MISSING", "<b>Nothing</b> is written here."),
                new RowReport(1_003, null, "ROW_RAGGED", "Cells: 3")));
    }
}
