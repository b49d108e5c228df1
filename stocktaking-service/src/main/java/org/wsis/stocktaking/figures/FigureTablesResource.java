package org.wsis.stocktaking.figures;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;
import org.wsis.referencedata.Language;
import org.wsis.tables.Rows;
import org.wsis.tables.Table;
import org.wsis.tables.TableFormat;
import org.wsis.tables.writing.Download;

/// Figures to take away: as tables in every format, and a region as a drawing.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Figures", description = "Counts: the live matrix, regions and countries, any two facets crossed")
class FigureTablesResource {

    private static final String FORMATS = "`csv` when left out; `csv-excel`, `xlsx`, `json` or `jsonl`";
    private static final String LANGUAGES = "Language of the names: `en` when left out";

    private final Matrices matrices;
    private final Crossings crossings;
    private final Places places;

    FigureTablesResource(Matrices matrices, Crossings crossings, Places places) {
        this.matrices = matrices;
        this.crossings = crossings;
        this.places = places;
    }

    /// The live matrix, a cell a row.
    @GET
    @Path("/matrix/table")
    @PermitAll
    @Operation(summary = "The live matrix as a table, a cell a row")
    public Response matrix(
            @RestQuery @Nullable String target,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String stakeholderType,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String since,
            @Parameter(description = FORMATS) @RestQuery @Nullable String format,
            @Parameter(description = LANGUAGES) @RestQuery @Nullable String lang) {
        var question = MatrixQuestion.of(
                Cell.Target.named(target), region, stakeholderType, year, on, since, matrices.today());
        return answer(
                FigureTables.MATRIX,
                FigureTables.rows(matrices.matrix(question), language(lang)),
                "wsis-matrix-" + question.target().name().toLowerCase(java.util.Locale.ROOT) + "-" + question.on(),
                format);
    }

    /// Two facets crossed, a pair of values in a year a row.
    @GET
    @Path("/figures/crossing/table")
    @PermitAll
    @Operation(summary = "Two facets crossed as a table, a pair of values in a year a row")
    public Response crossing(
            @RestQuery @Nullable String rows,
            @RestQuery @Nullable String columns,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @Parameter(description = FORMATS) @RestQuery @Nullable String format,
            @Parameter(description = LANGUAGES) @RestQuery @Nullable String lang) {
        var crossing = crossings.crossing(
                Crossing.facet("rows", rows, Facet.ACTION_LINE),
                Crossing.facet("columns", columns, Facet.REGION),
                Crossing.year("from", from, 0),
                Crossing.year("to", to, 9999));
        return answer(
                FigureTables.CROSSING,
                FigureTables.rows(crossing, language(lang)),
                "wsis-" + crossing.rows().parameter() + "-" + crossing.columns().parameter() + "-" + matrices.today(),
                format);
    }

    /// A region, a value of a facet a row.
    @GET
    @Path("/figures/regions/{region}/table")
    @PermitAll
    @Operation(summary = "An ITU region as a table, a value of a facet a row")
    public Response region(
            @RestPath String region,
            @Parameter(description = FORMATS) @RestQuery @Nullable String format,
            @Parameter(description = LANGUAGES) @RestQuery @Nullable String lang) {
        return place(places.region(region), format, lang);
    }

    /// A country, a value of a facet a row.
    @GET
    @Path("/figures/countries/{country}/table")
    @PermitAll
    @Operation(summary = "A country as a table, a value of a facet a row")
    public Response country(
            @RestPath String country,
            @Parameter(description = FORMATS) @RestQuery @Nullable String format,
            @Parameter(description = LANGUAGES) @RestQuery @Nullable String lang) {
        return place(places.country(country), format, lang);
    }

    /// The countries of a region as a drawing.
    @GET
    @Path("/figures/regions/{region}/map")
    @PermitAll
    @Operation(
            summary = "The countries of an ITU region as tiles, an SVG drawing",
            description = "One tile a country, in the order of the alphabet; no border is drawn.")
    public Response map(@RestPath String region, @Parameter(description = LANGUAGES) @RestQuery @Nullable String lang) {
        var reader = language(lang);
        var shown = ShownPlace.of(places.region(region), reader, path -> path, Map.of());
        return Response.ok(new TileMap(shown, reader).svg(), "image/svg+xml;charset=UTF-8")
                .header("Cache-Control", "public, max-age=60")
                .build();
    }

    private Response place(Place place, @Nullable String format, @Nullable String lang) {
        return answer(
                FigureTables.PLACE,
                FigureTables.rows(place, language(lang)),
                "wsis-" + place.code().toLowerCase(java.util.Locale.ROOT) + "-" + matrices.today(),
                format);
    }

    private static <R> Response answer(Table<R> table, List<R> rows, String name, @Nullable String format) {
        return Download.of(table, Rows.of(rows.stream()), name)
                .answer(TableFormat.of(format == null || format.isBlank() ? "csv" : format), null);
    }

    private static Language language(@Nullable String given) {
        return given == null || given.isBlank()
                ? Language.EN
                : Language.of(given)
                        .orElseThrow(() -> FigureRefusal.FILTER_UNKNOWN.because(
                                "The languages are ar, zh, en, fr, ru and es.",
                                Problem.Field.parameter("lang", "is unknown")));
    }
}
