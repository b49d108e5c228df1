package org.wsis.stocktaking.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.publications.RegisterReport.State;
import org.wsis.stocktaking.searching.Filter;
import org.wsis.stocktaking.searching.Search;

/// A report of the register as a page and a text document show it, in the reader's language.
record ShownPublication(
        UUID id,
        String reference,
        int version,
        State state,
        String title,
        String query,
        LocalDate on,
        List<String> foreword,
        Optional<Language> forewordLanguage,
        long entries,
        long organizations,
        List<Section> sections,
        Matrix matrix,
        List<Named> newest,
        String checksum,
        Optional<Instant> madeAt,
        Optional<Instant> publishedAt,
        boolean rerunAsked,
        Optional<Instant> rerunAt,
        boolean rerunAgrees) {

    static ShownPublication of(
            RegisterReport.View report, Set<UUID> stillPublic, Language reader, PublicationMessages texts) {
        var figures = Optional.ofNullable(report.figures());
        var own = report.foreword().getOrDefault(reader.code(), "");
        var foreword = !own.isBlank()
                ? Optional.of(reader)
                : report.foreword().entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .flatMap(entry -> Language.of(entry.getKey()).stream())
                        .findFirst();
        return new ShownPublication(
                report.id(),
                report.reference(),
                report.version(),
                report.state(),
                title(report, reader, texts),
                report.query(),
                report.on(),
                foreword.map(language -> report.foreword().getOrDefault(language.code(), ""))
                        .orElse("")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                foreword,
                figures.map(Figures::entries).orElse(0L),
                figures.map(Figures::organizations).orElse(0L),
                figures.map(found -> sections(found, report, reader, texts)).orElse(List.of()),
                figures.map(found -> Matrix.of(found, report, reader)).orElse(new Matrix(List.of(), List.of())),
                figures.map(found -> found.newest().stream()
                                .map(entry -> Named.of(entry, stillPublic, reader))
                                .toList())
                        .orElse(List.of()),
                report.checksum() == null ? "" : report.checksum(),
                Optional.ofNullable(report.madeAt()),
                Optional.ofNullable(report.publishedAt()),
                report.rerunAsked(),
                Optional.ofNullable(report.rerunAt()),
                report.rerunAgrees() != null && report.rerunAgrees());
    }

    private static String title(RegisterReport.View report, Language reader, PublicationMessages texts) {
        return report.kind() == Question.Kind.REGIONAL
                ? texts.regionalTitle(name(Filter.REGION, String.valueOf(report.region()), reader))
                : texts.yearlyTitle(String.valueOf(report.year()));
    }

    /// Facets of which the report says nothing, or only what its own filters say, are left out.
    private static List<Section> sections(
            Figures figures, RegisterReport.View report, Language reader, PublicationMessages texts) {
        var asked = Search.parse(report.query());
        var sections = new ArrayList<Section>();
        for (var facet : Compiling.FACETS) {
            if (asked.chosen(facet).size() == 1) {
                continue;
            }
            var rows = facet.codes().stream()
                    .filter(code -> figures.of(facet.code(), code) > 0)
                    .map(code -> new Row(
                            name(facet, code, reader),
                            figures.of(facet.code(), code),
                            share(figures.of(facet.code(), code), figures.entries()),
                            asked.with(facet, code).query()))
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(facet.code(), heading(facet, texts), byCount(facet, rows)));
            }
        }
        if (asked.chosen(Filter.YEAR).isEmpty() && !figures.years().isEmpty()) {
            sections.add(new Section(
                    Filter.YEAR.code(),
                    texts.byYear(),
                    figures.years().entrySet().stream()
                            .map(year -> new Row(
                                    Integer.toString(year.getKey()),
                                    year.getValue(),
                                    share(year.getValue(), figures.entries()),
                                    asked.with(Filter.YEAR, Integer.toString(year.getKey()))
                                            .query()))
                            .toList()));
        }
        return sections;
    }

    /// Countries are many: the most first. The others keep the documented order, in which readers know them.
    private static List<Row> byCount(Filter facet, List<Row> rows) {
        return facet == Filter.COUNTRY
                ? rows.stream()
                        .sorted(java.util.Comparator.comparingLong(Row::entries).reversed())
                        .toList()
                : rows;
    }

    /// In per cent of all, with one decimal.
    private static double share(long part, long all) {
        return all == 0 ? 0 : Math.round(1000.0 * part / all) / 10.0;
    }

    private static String heading(Filter facet, PublicationMessages texts) {
        return switch (facet) {
            case ACTION_LINE -> texts.byActionLine();
            case SDG -> texts.byGoal();
            case GDC_OBJECTIVE -> texts.byObjective();
            case REGION -> texts.byRegion();
            case COUNTRY -> texts.byCountry();
            case STAKEHOLDER_TYPE -> texts.byStakeholderType();
            case ACTIVITY_TYPE -> texts.byActivityType();
            case COVERAGE -> texts.byCoverage();
            case STATUS -> texts.byStatus();
            case YEAR, PRIZE -> texts.byYear();
        };
    }

    private static String name(Filter facet, String code, Language reader) {
        var data = ReferenceData.loaded();
        var codes = data.stocktakingCodes();
        return switch (facet) {
            case ACTION_LINE -> data.actionLine(code).orElseThrow().name(reader);
            case SDG -> data.goal(Integer.parseInt(code)).orElseThrow().name(reader);
            case GDC_OBJECTIVE ->
                data.objective(Integer.parseInt(code)).orElseThrow().name(reader);
            case REGION -> data.region(code).orElseThrow().label().in(reader);
            case COUNTRY -> data.country(code).orElseThrow().name().in(reader);
            case STAKEHOLDER_TYPE ->
                data.stakeholderType(code).orElseThrow().label().in(reader);
            case ACTIVITY_TYPE -> label(codes.activityTypes(), code, reader);
            case COVERAGE -> label(codes.coverages(), code, reader);
            case STATUS -> label(codes.activityStatuses(), code, reader);
            case YEAR, PRIZE -> code;
        };
    }

    private static String label(List<CodeLabel> labels, String code, Language reader) {
        return labels.stream()
                .filter(item -> item.code().equals(code))
                .map(item -> item.label().in(reader))
                .findFirst()
                .orElse(code);
    }

    /// A facet with its counts.
    record Section(String id, String heading, List<Row> rows) {}

    /// @param share in per cent of all entries of the report
    /// @param query the search for these entries, as the register stands today
    record Row(String label, long entries, double share, String query) {}

    /// Action lines by goals.
    record Matrix(List<Integer> goals, List<Line> lines) {

        static Matrix of(Figures figures, RegisterReport.View report, Language reader) {
            var data = ReferenceData.loaded();
            var goals = data.goals().stream().map(goal -> goal.number()).toList();
            return new Matrix(
                    goals,
                    data.actionLines().stream()
                            .map(line -> new Line(
                                    line.name(reader),
                                    goals.stream()
                                            .map(goal -> figures.links().getOrDefault(line.code() + " " + goal, 0L))
                                            .toList()))
                            .toList());
        }
    }

    /// An action line with its counts by goal.
    record Line(String label, List<Long> counts) {}

    /// An entry that the report names.
    ///
    /// @param isPublic whether it still is; of others only the reference is said
    record Named(
            UUID id,
            String reference,
            boolean isPublic,
            String title,
            Language language,
            String organization,
            @Nullable String country) {

        static Named of(Figures.Initiative entry, Set<UUID> stillPublic, Language reader) {
            return new Named(
                    entry.id(),
                    entry.reference(),
                    stillPublic.contains(entry.id()),
                    entry.title(),
                    Language.of(entry.language()).orElse(reader),
                    entry.organization(),
                    Optional.ofNullable(entry.country())
                            .flatMap(ReferenceData.loaded()::country)
                            .map(country -> country.name().in(reader))
                            .orElse(null));
        }
    }
}
