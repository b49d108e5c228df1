package org.wsis.stocktaking.figures;

import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;
import org.wsis.stocktaking.entries.Caller;

/// Figures of the register, for programs. What is counted is exact at the moment of the answer; a copy may be kept
/// for a minute.
@Path("/api/stocktaking/v1")
@RunOnVirtualThread
@Tag(name = "Figures", description = "Counts: the live matrix, regions and countries, any two facets crossed")
class FigureResource {

    private static final int SECONDS_KEPT = 60;
    private static final int DIGEST = 16;

    private final Matrices matrices;
    private final Crossings crossings;
    private final Places places;
    private final Rebuilding rebuilding;
    private final Caller caller;
    private final ObjectMapper json;

    FigureResource(
            Matrices matrices,
            Crossings crossings,
            Places places,
            Rebuilding rebuilding,
            Caller caller,
            ObjectMapper json) {
        this.matrices = matrices;
        this.crossings = crossings;
        this.places = places;
        this.rebuilding = rebuilding;
        this.caller = caller;
        this.json = json;
    }

    /// How many entries name an action line and a goal or objective, beside what is documented of the pair.
    @GET
    @Path("/matrix")
    @PermitAll
    @Operation(summary = "The live matrix of action lines and goals, or objectives of the Global Digital Compact")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MatrixView.class)))
    public Response matrix(
            @Parameter(description = "`sdg`, or `gdc`, whose documented links are assumed") @RestQuery @Nullable
                    String target,
            @Parameter(description = "Code of an ITU region") @RestQuery @Nullable String region,
            @Parameter(description = "Code of a stakeholder type") @RestQuery @Nullable String stakeholderType,
            @Parameter(description = "Year in which the entries joined the register") @RestQuery @Nullable String year,
            @Parameter(description = "The day (UTC) of which the figures are; today when left out") @RestQuery @Nullable
                    String on,
            @Parameter(description = "An earlier day to compare with") @RestQuery @Nullable String since,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var question = MatrixQuestion.of(
                Cell.Target.named(target), region, stakeholderType, year, on, since, matrices.today());
        return answer(ifNoneMatch, MatrixView.of(matrices.matrix(question)));
    }

    /// Two facets crossed.
    @GET
    @Path("/figures/crossing")
    @PermitAll
    @Operation(
            summary = "Any two facets crossed, by the year in which the entries joined the register",
            description = "Facets: actionLine, sdg, gdcObjective, region, country, stakeholderType, activityType, "
                    + "coverage, status, beneficiaries, year. An empty code stands for entries that do not say. An "
                    + "entry that names several values counts under each of them, but once in a total.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CrossingView.class)))
    public Response crossing(
            @Parameter(description = "Facet; `actionLine` when left out") @RestQuery @Nullable String rows,
            @Parameter(description = "Another facet; `region` when left out") @RestQuery @Nullable String columns,
            @Parameter(description = "First year") @RestQuery @Nullable String from,
            @Parameter(description = "Last year") @RestQuery @Nullable String to,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var crossing = crossings.crossing(
                Crossing.facet("rows", rows, Facet.ACTION_LINE),
                Crossing.facet("columns", columns, Facet.REGION),
                Crossing.year("from", from, 0),
                Crossing.year("to", to, 9999));
        return answer(ifNoneMatch, CrossingView.of(crossing));
    }

    /// The six regions.
    @GET
    @Path("/figures/regions")
    @PermitAll
    @Operation(summary = "Entries by ITU region")
    public Response regions(@RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(ifNoneMatch, CountsView.of(places.register(), places.regions()));
    }

    /// A region.
    @GET
    @Path("/figures/regions/{region}")
    @PermitAll
    @Operation(summary = "What the register says of an ITU region")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlaceView.class)))
    public Response region(@RestPath String region, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(ifNoneMatch, PlaceView.of(places.region(region)));
    }

    /// The countries.
    @GET
    @Path("/figures/countries")
    @PermitAll
    @Operation(summary = "Entries by country, those with any")
    public Response countries(@RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(ifNoneMatch, CountsView.of(places.register(), places.countries()));
    }

    /// A country.
    @GET
    @Path("/figures/countries/{country}")
    @PermitAll
    @Operation(summary = "What the register says of a country")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlaceView.class)))
    public Response country(@RestPath String country, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(ifNoneMatch, PlaceView.of(places.country(country)));
    }

    /// Makes all figures again from the entries and their decisions, in the background.
    @POST
    @Path("/figures/rebuilds")
    @RolesAllowed("administrator")
    @Operation(summary = "Make all figures again from the entries, and compare the digests")
    @APIResponse(responseCode = "202", description = "Begun; `Location` tells how it goes")
    public Response rebuild() {
        var id = rebuilding.start(caller.person());
        return Response.accepted()
                .location(URI.create("/api/stocktaking/v1/figures/rebuilds/" + id))
                .build();
    }

    /// How a rebuild goes.
    @GET
    @Path("/figures/rebuilds/{id}")
    @RolesAllowed("administrator")
    @Operation(summary = "How a rebuild of the figures goes or went")
    public Rebuilding.Rebuild rebuilt(@RestPath UUID id) {
        return rebuilding
                .with(id)
                .orElseThrow(() -> FigureRefusal.REBUILD_NOT_FOUND.because("No rebuild has the id " + id + "."));
    }

    /// The tag is a digest of the answer: equal figures, equal tag, whatever changed in the register meanwhile.
    private Response answer(@Nullable String ifNoneMatch, Object body) {
        try {
            var bytes = json.writeValueAsBytes(body);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var etag = '"' + HexFormat.of().formatHex(digest, 0, DIGEST) + '"';
            var answer = ETags.isKnown(ifNoneMatch, etag)
                    ? Response.notModified()
                    : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE);
            return answer.header("ETag", etag)
                    .header("Cache-Control", "public, max-age=" + SECONDS_KEPT)
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The live matrix.
    ///
    /// @param target `SDG` or `GDC`
    /// @param on the day of the figures
    /// @param entries how many entries there are
    /// @param links in how many cells they count, all together
    /// @param explainedLinks how many of these the entries explain in their own words
    /// @param entriesBefore how many entries there were on the day it is compared with
    /// @param considerFrom from so many entries on, a pair that is not documented is `TO_CONSIDER`
    /// @param checkBelow a documented link with fewer entries is `TO_CHECK`
    /// @param documented how many pairs have which status in the reference matrix
    /// @param cells line by line
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatrixView(
            Cell.Target target,
            @Nullable String region,
            @Nullable String stakeholderType,
            @Nullable Integer year,
            LocalDate on,
            @Nullable LocalDate since,
            long entries,
            long links,
            long explainedLinks,
            @Nullable Long entriesBefore,
            @Nullable Long considerFrom,
            @Nullable Long checkBelow,
            Map<Documented, Long> documented,
            List<CellView> cells) {

        static MatrixView of(Matrix matrix) {
            var question = matrix.question();
            var rule = matrix.rule();
            var documented = new java.util.EnumMap<Documented, Long>(Documented.class);
            for (var status : Documented.values()) {
                documented.put(status, Documented.count(question.target(), status));
            }
            return new MatrixView(
                    question.target(),
                    question.region(),
                    question.stakeholderType(),
                    question.year(),
                    question.on(),
                    question.since(),
                    matrix.entries(),
                    matrix.links(),
                    matrix.explainedLinks(),
                    matrix.entriesBefore(),
                    rule == null ? null : rule.considerFrom(),
                    rule == null ? null : rule.checkBelow(),
                    documented,
                    matrix.cells().stream().map(CellView::of).toList());
        }
    }

    /// A cell of the matrix.
    ///
    /// @param sdg number of the goal, in the matrix of goals
    /// @param gdcObjective number of the objective, in the matrix of objectives
    /// @param entries that name both
    /// @param explained those of them that explain the link
    /// @param before how many named both on the day it is compared with
    /// @param documented what the reference matrix says
    /// @param remark where the register disagrees with it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellView(
            String actionLine,
            @Nullable Integer sdg,
            @Nullable Integer gdcObjective,
            long entries,
            long explained,
            @Nullable Long before,
            Documented documented,
            Matrix.Remark remark) {

        static CellView of(Matrix.Count count) {
            var cell = count.cell();
            return new CellView(
                    cell.line(),
                    cell.target() == Cell.Target.SDG ? cell.number() : null,
                    cell.target() == Cell.Target.GDC ? cell.number() : null,
                    count.entries(),
                    count.explained(),
                    count.before(),
                    count.documented(),
                    count.remark());
        }
    }

    /// Two facets crossed.
    ///
    /// @param rows name of the facet of the rows
    /// @param columns name of the facet of the columns
    /// @param total all entries
    /// @param rowTotals entries with each value of the rows
    /// @param columnTotals entries with each value of the columns
    /// @param cells entries with both; only those with any
    record CrossingView(
            String rows,
            String columns,
            YearsView total,
            List<TotalView> rowTotals,
            List<TotalView> columnTotals,
            List<PairView> cells) {

        static CrossingView of(Crossing crossing) {
            return new CrossingView(
                    crossing.rows().parameter(),
                    crossing.columns().parameter(),
                    YearsView.of(crossing.totals()),
                    crossing.rowCodes().stream()
                            .map(code -> TotalView.of(code, crossing.rowTotals().get(code)))
                            .toList(),
                    crossing.columnCodes().stream()
                            .map(code ->
                                    TotalView.of(code, crossing.columnTotals().get(code)))
                            .toList(),
                    crossing.rowCodes().stream()
                            .flatMap(row -> crossing.columnCodes().stream()
                                    .filter(column -> crossing.cell(row, column).sum() > 0)
                                    .map(column -> PairView.of(row, column, crossing.cell(row, column))))
                            .toList());
        }
    }

    /// A count, and the same by year.
    record YearsView(long entries, Map<Integer, Long> years) {
        static YearsView of(Crossing.Series series) {
            return new YearsView(series.sum(), series.years());
        }
    }

    /// A value of a facet with its entries.
    record TotalView(String code, long entries, Map<Integer, Long> years) {
        static TotalView of(String code, Crossing.@Nullable Series series) {
            var known = series == null ? Crossing.Series.NONE : series;
            return new TotalView(code, known.sum(), known.years());
        }
    }

    /// A value of the rows and one of the columns with their entries.
    record PairView(String row, String column, long entries, Map<Integer, Long> years) {
        static PairView of(String row, String column, Crossing.Series series) {
            return new PairView(row, column, series.sum(), series.years());
        }
    }

    /// Entries by code.
    ///
    /// @param register entries of the whole register
    record CountsView(long register, List<CountView> items) {
        static CountsView of(long register, Map<String, Long> counts) {
            return new CountsView(
                    register,
                    counts.entrySet().stream()
                            .map(count -> new CountView(count.getKey(), count.getValue()))
                            .toList());
        }
    }

    /// A code with its entries.
    record CountView(String code, long entries) {}

    /// A region or country.
    ///
    /// @param entries entries of its organizations
    /// @param register entries of the whole register
    /// @param confirmed entries whose owner said in the last twelve months that they are true
    /// @param years entries by the year in which they joined the register
    /// @param countries of a region, entries by country
    /// @param facets what they are about, by facet
    record PlaceView(
            String code,
            long entries,
            long register,
            long confirmed,
            Map<Integer, Long> years,
            List<CountView> countries,
            Map<String, List<Place.Share>> facets) {

        static PlaceView of(Place place) {
            var facets = new java.util.LinkedHashMap<String, List<Place.Share>>();
            Place.SHOWN.forEach(
                    facet -> facets.put(facet.parameter(), place.shares().getOrDefault(facet, List.of())));
            return new PlaceView(
                    place.code(),
                    place.entries(),
                    place.register(),
                    place.confirmed(),
                    place.registered().years(),
                    place.countries().entrySet().stream()
                            .map(count -> new CountView(count.getKey(), count.getValue()))
                            .toList(),
                    facets);
        }
    }
}
