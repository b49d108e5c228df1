package org.wsis.stocktaking.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/// The live matrix for people.
@Path("/{lang}/stocktaking/matrix")
@RunOnVirtualThread
class MatrixPages {

    private static final int EARLIER_YEARS = 3;

    @CheckedTemplate(basePath = "figures")
    static class Templates {
        static native TemplateInstance matrix(ShownMatrix shown, MatrixForm form);

        private Templates() {}
    }

    private final Matrices matrices;
    private final Crossings crossings;
    private final PageFrame page;

    MatrixPages(Matrices matrices, Crossings crossings, PageFrame page) {
        this.matrices = matrices;
        this.crossings = crossings;
        this.page = page;
    }

    /// Action lines and goals.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance ofGoals(
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String stakeholderType,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String show) {
        return shown(
                MatrixQuestion.of(Cell.Target.SDG, region, stakeholderType, year, on, since, matrices.today()), show);
    }

    /// Action lines and the objectives of the Global Digital Compact.
    @GET
    @Path("/gdc")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance ofObjectives(
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String stakeholderType,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String show) {
        return shown(
                MatrixQuestion.of(Cell.Target.GDC, region, stakeholderType, year, on, since, matrices.today()), show);
    }

    private TemplateInstance shown(MatrixQuestion question, @Nullable String show) {
        var explained = "explained".equals(show);
        var shown = ShownMatrix.of(
                matrices.matrix(question),
                explained,
                matrices.today(),
                page.language(),
                EntriesAddress.at(page.link("/stocktaking/entries")));
        return Templates.matrix(shown, form(question, explained));
    }

    private MatrixForm form(MatrixQuestion question, boolean explained) {
        var years = crossings.all(0, 9999).years().descendingKeySet();
        var here = page.link(question.target() == Cell.Target.SDG ? "/stocktaking/matrix" : "/stocktaking/matrix/gdc");
        var filters = Stream.of(
                        Optional.ofNullable(question.region()).map(code -> "region=" + code),
                        Optional.ofNullable(question.stakeholderType()).map(code -> "stakeholderType=" + code),
                        Optional.ofNullable(question.year()).map(year -> "year=" + year))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        var today = matrices.today();
        return new MatrixForm(
                here,
                choices(Facet.REGION),
                choices(Facet.STAKEHOLDER_TYPE),
                years.stream()
                        .map(year -> Choice.of(Integer.toString(year), Integer.toString(year)))
                        .toList(),
                question.year() == null ? "" : Integer.toString(question.year()),
                today,
                explained,
                years.stream()
                        .filter(year -> year < today.getYear())
                        .limit(EARLIER_YEARS)
                        .map(year -> new Earlier(
                                Integer.toString(year),
                                here + "?" + (filters.isEmpty() ? "" : filters + "&") + "on=" + year + "-12-31"))
                        .toList(),
                Stream.of(
                                question.target() == Cell.Target.GDC ? "target=gdc" : "target=sdg",
                                filters,
                                question.on().equals(today) ? "" : "on=" + question.on(),
                                question.since() == null ? "" : "since=" + question.since())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&")));
    }

    private List<Choice> choices(Facet facet) {
        return facet.codes().stream()
                .map(code -> Choice.of(code, facet.name(code, page.language())))
                .toList();
    }

    /// What can be asked of the matrix.
    ///
    /// @param here where the form is sent
    /// @param year the chosen one, or empty
    /// @param today the last day that can be asked for
    /// @param earlier the ends of some years before
    /// @param query what the API is asked for the same figures
    record MatrixForm(
            String here,
            List<Choice> regions,
            List<Choice> types,
            List<Choice> years,
            String year,
            LocalDate today,
            boolean explained,
            List<Earlier> earlier,
            String query) {

        /// The same figures as a table.
        public String table() {
            return "/api/stocktaking/v1/matrix/table?" + query;
        }
    }

    /// The matrix at the end of a year.
    record Earlier(String year, String to) {}
}
