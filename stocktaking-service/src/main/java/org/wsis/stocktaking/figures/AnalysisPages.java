package org.wsis.stocktaking.figures;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.pages.forms.Choice;

/// Any two facets crossed, for people.
@Path("/{lang}/stocktaking/analysis")
@RunOnVirtualThread
class AnalysisPages {

    private static final int FIRST = 0;
    private static final int LAST = 9999;

    @CheckedTemplate(basePath = "figures")
    static class Templates {
        static native TemplateInstance analysis(ShownCrossing shown, AnalysisForm form);

        private Templates() {}
    }

    private final Crossings crossings;
    private final PageFrame page;

    AnalysisPages(Crossings crossings, PageFrame page) {
        this.crossings = crossings;
        this.page = page;
    }

    /// A table, the chart of one of its rows over the years, and the same for programs.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance analysis(
            @RestQuery @Nullable String rows,
            @RestQuery @Nullable String columns,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String focus) {
        var first = Crossing.year("from", from, FIRST);
        var last = Crossing.year("to", to, LAST);
        var crossing = crossings.crossing(
                Crossing.facet("rows", rows, Facet.ACTION_LINE),
                Crossing.facet("columns", columns, Facet.REGION),
                first,
                last);
        var years = crossings.all(FIRST, LAST).years().navigableKeySet();
        var query = "rows=" + crossing.rows().parameter() + "&columns="
                + crossing.columns().parameter() + (first == FIRST ? "" : "&from=" + first)
                + (last == LAST ? "" : "&to=" + last);
        var entries = EntriesAddress.at(page.link("/stocktaking/entries"));
        // A table with years in it says the year in each cell already.
        var narrowed =
                (first != FIRST || last != LAST) && crossing.rows() != Facet.YEAR && crossing.columns() != Facet.YEAR;
        var here = page.link("/stocktaking/analysis");
        return Templates.analysis(
                ShownCrossing.of(
                        crossing,
                        page.language(),
                        narrowed ? entries.withAll(Facet.YEAR, years.subSet(first, true, last, true)) : entries,
                        here + "?" + query,
                        focus),
                new AnalysisForm(
                        here,
                        Arrays.stream(Facet.values())
                                .map(facet -> Choice.of(facet.parameter(), FiguresTexts.nameOf(facet, page.language())))
                                .toList(),
                        years.stream()
                                .map(year -> Choice.of(Integer.toString(year), Integer.toString(year)))
                                .toList(),
                        Integer.toString(first),
                        Integer.toString(last),
                        query));
    }

    /// What can be asked.
    ///
    /// @param here where the form is sent
    /// @param from the first year, `0` when none is chosen
    /// @param to the last year, `9999` when none is chosen
    /// @param query what the API is asked for the same figures
    record AnalysisForm(String here, List<Choice> facets, List<Choice> years, String from, String to, String query) {

        /// The same figures as a table.
        public String table() {
            return "/api/stocktaking/v1/figures/crossing/table?" + query;
        }
    }
}
