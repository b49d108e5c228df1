package org.wsis.stocktaking.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.LanguageText;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.PublicEntry;

/// One way to divide the register.
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum Facet {
    ACTION_LINE(
            "actionLine",
            entry -> entry.content().actionLines(),
            () -> ReferenceData.loaded().actionLines().stream()
                    .map(line -> line.code())
                    .toList(),
            (code, language) ->
                    ReferenceData.loaded().actionLine(code).orElseThrow().name(language)),
    SDG(
            "sdg",
            entry -> numbers(entry.content().sdgs()),
            () -> numbers(ReferenceData.loaded().goals().stream()
                    .map(goal -> goal.number())
                    .toList()),
            (code, language) -> ReferenceData.loaded()
                    .goal(Integer.parseInt(code))
                    .orElseThrow()
                    .name(language)),
    GDC_OBJECTIVE(
            "gdcObjective",
            entry -> numbers(entry.content().gdcObjectives()),
            () -> numbers(ReferenceData.loaded().objectives().stream()
                    .map(objective -> objective.number())
                    .toList()),
            (code, language) -> ReferenceData.loaded()
                    .objective(Integer.parseInt(code))
                    .orElseThrow()
                    .name(language)),
    REGION(
            "region",
            entry -> one(entry.region()),
            () -> ReferenceData.loaded().regions().stream()
                    .map(region -> region.code())
                    .toList(),
            (code, language) ->
                    ReferenceData.loaded().region(code).orElseThrow().label().in(language)),
    COUNTRY(
            "country",
            entry ->
                    one(organizationOf(entry).map(Content.Organization::country).orElse(null)),
            () -> ReferenceData.loaded().countries().stream()
                    .map(country -> country.alpha2())
                    .toList(),
            (code, language) ->
                    ReferenceData.loaded().country(code).orElseThrow().name().in(language)),
    STAKEHOLDER_TYPE(
            "stakeholderType",
            entry -> one(organizationOf(entry)
                    .map(Content.Organization::stakeholderType)
                    .orElse(null)),
            () -> ReferenceData.loaded().stakeholderTypes().stream()
                    .map(type -> type.code())
                    .toList(),
            (code, language) -> ReferenceData.loaded()
                    .stakeholderType(code)
                    .orElseThrow()
                    .label()
                    .in(language)),
    ACTIVITY_TYPE(
            "activityType",
            entry -> one(entry.content().activityType()),
            () -> codes(ReferenceData.loaded().stocktakingCodes().activityTypes()),
            (code, language) -> label(ReferenceData.loaded().stocktakingCodes().activityTypes(), code, language)),
    COVERAGE(
            "coverage",
            entry -> one(entry.content().coverage()),
            () -> codes(ReferenceData.loaded().stocktakingCodes().coverages()),
            (code, language) -> label(ReferenceData.loaded().stocktakingCodes().coverages(), code, language)),
    STATUS(
            "status",
            entry -> one(entry.content().status()),
            () -> codes(ReferenceData.loaded().stocktakingCodes().activityStatuses()),
            (code, language) -> label(ReferenceData.loaded().stocktakingCodes().activityStatuses(), code, language)),
    BENEFICIARIES(
            "beneficiaries",
            entry -> entry.content().beneficiaries(),
            () -> codes(ReferenceData.loaded().stocktakingCodes().beneficiaries()),
            (code, language) -> label(ReferenceData.loaded().stocktakingCodes().beneficiaries(), code, language)),
    /// The year in which an entry joined the register. Kept beside every count, not as a label.
    YEAR("year", entry -> List.of(Integer.toString(entry.year())), List::of, (code, _) -> code);

    /// The code of what an entry does not say.
    static final String NOT_STATED = "";

    private interface Naming {
        String name(String code, Language language);
    }

    private final String parameter;
    private final Function<PublicEntry, List<String>> said;
    private final Supplier<List<String>> codes;
    private final Naming naming;

    Facet(String parameter, Function<PublicEntry, List<String>> said, Supplier<List<String>> codes, Naming naming) {
        this.parameter = parameter;
        this.said = said;
        this.codes = codes;
        this.naming = naming;
    }

    /// Its name in addresses, the same as in a search of the register.
    public String parameter() {
        return parameter;
    }

    /// The facet with this name in addresses.
    static Optional<Facet> named(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    /// What an entry says of it; `NOT_STATED` when it says nothing, so never empty.
    List<String> of(PublicEntry entry) {
        var values = said.apply(entry);
        return values.isEmpty() ? List.of(NOT_STATED) : values;
    }

    /// Its codes in the documented order; of years none, because they go on.
    List<String> codes() {
        return codes.get();
    }

    /// Whether it has this code.
    boolean has(String code) {
        return this == YEAR ? code.matches("[12][0-9]{3}") : codes().contains(code);
    }

    /// The word for one of its codes.
    String name(String code, Language language) {
        return naming.name(code, language);
    }

    private static Optional<Content.Organization> organizationOf(PublicEntry entry) {
        return Optional.ofNullable(entry.content().organization());
    }

    private static List<String> one(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    private static List<String> numbers(List<Integer> numbers) {
        return numbers.stream().map(number -> Integer.toString(number)).toList();
    }

    private static List<String> codes(List<CodeLabel> labels) {
        return labels.stream().map(CodeLabel::code).toList();
    }

    private static String label(List<CodeLabel> labels, String code, Language language) {
        return labels.stream()
                .filter(item -> item.code().equals(code))
                .map(CodeLabel::label)
                .map((LanguageText text) -> text.in(language))
                .findFirst()
                .orElseThrow();
    }
}
