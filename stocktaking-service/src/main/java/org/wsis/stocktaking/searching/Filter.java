package org.wsis.stocktaking.searching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.ReferenceData;

/// A group of filters: something that is said of each entry in codes of a closed list. Chosen codes of one group
/// widen a search, chosen groups narrow it. In the order in which people see them.
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum Filter {
    /// The ITU region of the organization's country.
    REGION("region", () -> ReferenceData.loaded().regions().stream()
            .map(region -> region.code())
            .toList()),
    /// The action lines it works for.
    ACTION_LINE("actionLine", () -> ReferenceData.loaded().actionLines().stream()
            .map(line -> line.code())
            .toList()),
    /// The goals it advances.
    SDG("sdg", () -> numbers(1, ReferenceData.loaded().goals().size())),
    /// The objectives of the Global Digital Compact it advances.
    GDC_OBJECTIVE(
            "gdcObjective", () -> numbers(1, ReferenceData.loaded().objectives().size())),
    /// The country of the organization.
    COUNTRY("country", () -> ReferenceData.loaded().countries().stream()
            .map(country -> country.alpha2())
            .toList()),
    /// The kind of organization.
    STAKEHOLDER_TYPE("stakeholderType", () -> ReferenceData.loaded().stakeholderTypes().stream()
            .map(type -> type.code())
            .toList()),
    /// The kind of activity.
    ACTIVITY_TYPE(
            "activityType",
            () -> codes(ReferenceData.loaded().stocktakingCodes().activityTypes())),
    /// How far it reaches.
    COVERAGE("coverage", () -> codes(ReferenceData.loaded().stocktakingCodes().coverages())),
    /// How far it has come.
    STATUS("status", () -> codes(ReferenceData.loaded().stocktakingCodes().activityStatuses())),
    /// What became of it at the WSIS Prizes.
    PRIZE("prize", () -> List.of("WINNER", "CHAMPION", "NOMINATED")),
    /// The year in which it joined the register.
    YEAR("year", () -> numbers(Years.FIRST, Years.LAST));

    private final String code;
    private final List<String> codes;

    Filter(String code, Supplier<List<String>> codes) {
        this.code = code;
        this.codes = List.copyOf(codes.get());
    }

    /// As it stands in an address and in the API.
    public String code() {
        return code;
    }

    /// All codes to choose from, in the documented order.
    public List<String> codes() {
        return codes;
    }

    /// The group with this code.
    public static Optional<Filter> of(String code) {
        return Arrays.stream(values())
                .filter(filter -> filter.code.equals(code))
                .findFirst();
    }

    private static List<String> codes(List<CodeLabel> labels) {
        return labels.stream().map(CodeLabel::code).toList();
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    /// The years there can be. The register is older than this service: what is carried over keeps its year.
    private static final class Years {
        static final int FIRST = 1990;
        static final int LAST = 2117;
    }
}
