package org.wsis.stocktaking.searching;

import java.util.List;
import java.util.Optional;

import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// What people read for groups of filters and their codes, in one language.
public final class FilterNames {

    private final Language reader;
    private final SearchingMessages texts;
    private final ReferenceData data = ReferenceData.loaded();

    private FilterNames(Language reader) {
        this.reader = reader;
        this.texts = SearchingTexts.in(reader);
    }

    /// The names in this language.
    public static FilterNames in(Language reader) {
        return new FilterNames(reader);
    }

    /// The name of a group.
    public String of(Filter filter) {
        return switch (filter) {
            case REGION -> texts.filterRegion();
            case ACTION_LINE -> texts.filterActionLine();
            case SDG -> texts.filterSdg();
            case GDC_OBJECTIVE -> texts.filterGdcObjective();
            case COUNTRY -> texts.filterCountry();
            case STAKEHOLDER_TYPE -> texts.filterStakeholderType();
            case ACTIVITY_TYPE -> texts.filterActivityType();
            case COVERAGE -> texts.filterCoverage();
            case STATUS -> texts.filterStatus();
            case PRIZE -> texts.filterPrize();
            case YEAR -> texts.filterYear();
        };
    }

    /// The name of a code of a group; the code itself if it has none.
    public String of(Filter filter, String code) {
        var codes = data.stocktakingCodes();
        var name =
                switch (filter) {
                    case REGION ->
                        data.region(code).map(region -> region.label().in(reader));
                    case ACTION_LINE -> data.actionLine(code).map(line -> line.name(reader));
                    case SDG -> data.goal(Integer.parseInt(code)).map(goal -> goal.name(reader));
                    case GDC_OBJECTIVE ->
                        data.objective(Integer.parseInt(code)).map(objective -> objective.name(reader));
                    case COUNTRY ->
                        data.country(code).map(country -> country.name().in(reader));
                    case STAKEHOLDER_TYPE ->
                        data.stakeholderType(code).map(type -> type.label().in(reader));
                    case ACTIVITY_TYPE -> label(codes.activityTypes(), code);
                    case COVERAGE -> label(codes.coverages(), code);
                    case STATUS -> label(codes.activityStatuses(), code);
                    case PRIZE -> Optional.of(prize(code));
                    case YEAR -> Optional.of(code);
                };
        return name.orElse(code);
    }

    /// A group and one of its codes: `Region: Africa`.
    public String chosen(Filter filter, String code) {
        return texts.chosenFilter(of(filter), of(filter, code));
    }

    private String prize(String code) {
        return switch (code) {
            case "WINNER" -> texts.prizeWinner();
            case "CHAMPION" -> texts.prizeChampion();
            default -> texts.prizeNominated();
        };
    }

    private Optional<String> label(List<CodeLabel> labels, String code) {
        return labels.stream()
                .filter(label -> label.code().equals(code))
                .map(label -> label.label().in(reader))
                .findFirst();
    }
}
