package org.wsis.stocktaking.writing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.wsis.pages.forms.Choice;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Content;

/// The lists from which the pages let people choose, in the words of the reader: `{lists.countries}`.
record Lists(Language reader, Content content) {

    /// The six languages, each by its own name.
    public List<Choice> languages() {
        return Arrays.stream(Language.values()).map(Lists::language).toList();
    }

    /// The languages in which the initiative has no text yet.
    public List<Choice> furtherLanguages() {
        return Arrays.stream(Language.values())
                .filter(language -> content.textIn(language.code()).isEmpty())
                .map(Lists::language)
                .toList();
    }

    private static Choice language(Language language) {
        return Choice.of(language.code(), language.nativeName()).in(language);
    }

    /// Kinds of activity.
    public List<Choice> activityTypes() {
        return labels(ReferenceData.loaded().stocktakingCodes().activityTypes());
    }

    /// How far it has come.
    public List<Choice> statuses() {
        return labels(ReferenceData.loaded().stocktakingCodes().activityStatuses());
    }

    /// How far it reaches.
    public List<Choice> coverages() {
        return labels(ReferenceData.loaded().stocktakingCodes().coverages());
    }

    /// Groups it is for.
    public List<Choice> beneficiaries() {
        return labels(ReferenceData.loaded().stocktakingCodes().beneficiaries());
    }

    /// Countries and areas in the order of the reader's language.
    public List<Choice> countries() {
        return ReferenceData.loaded().countriesByName(reader).stream()
                .map(country -> Choice.of(country.alpha2(), country.name().in(reader)))
                .toList();
    }

    /// Types of stakeholder.
    public List<Choice> stakeholderTypes() {
        return ReferenceData.loaded().stakeholderTypes().stream()
                .map(type -> Choice.of(type.code(), type.label().in(reader)))
                .toList();
    }

    /// The 18 action lines.
    public List<Choice> actionLines() {
        return ReferenceData.loaded().actionLines().stream()
                .map(line -> Choice.of(line.code(), line.name(reader)))
                .toList();
    }

    /// The 17 goals.
    public List<Choice> goals() {
        return ReferenceData.loaded().goals().stream()
                .map(goal -> Choice.of(Integer.toString(goal.number()), goal.name(reader)))
                .toList();
    }

    /// The five objectives of the Global Digital Compact.
    public List<Choice> objectives() {
        return ReferenceData.loaded().objectives().stream()
                .map(objective -> Choice.of(Integer.toString(objective.number()), objective.name(reader)))
                .toList();
    }

    /// The action lines that the initiative has chosen, and those its linkages name all the same.
    public List<Choice> chosenLines() {
        return actionLines().stream()
                .filter(line -> content.actionLines().contains(line.value())
                        || content.linkages().stream()
                                .anyMatch(linkage -> line.value().equals(linkage.actionLine())))
                .toList();
    }

    /// The goals and objectives that the initiative has chosen, and those its linkages name all the same.
    public List<Choice> chosenGoals() {
        return Stream.concat(
                        ReferenceData.loaded().goals().stream()
                                .filter(goal -> isServed(goal.number()))
                                .map(goal -> Choice.of("sdg-" + goal.number(), goal.name(reader))),
                        ReferenceData.loaded().objectives().stream()
                                .filter(objective -> isPursued(objective.number()))
                                .map(objective -> Choice.of(
                                        "gdc-" + objective.number(),
                                        WritingTexts.in(reader).objectiveOfCompact(objective.name(reader)))))
                .toList();
    }

    private boolean isServed(int goal) {
        return content.sdgs().contains(goal)
                || content.linkages().stream().anyMatch(linkage -> linkage.sdg() != null && linkage.sdg() == goal);
    }

    private boolean isPursued(int objective) {
        return content.gdcObjectives().contains(objective)
                || content.linkages().stream()
                        .anyMatch(linkage -> linkage.gdcObjective() != null && linkage.gdcObjective() == objective);
    }

    /// Pairs of a chosen line and a chosen goal that the documented matrix links and the initiative has not
    /// described.
    List<Content.Linkage> offered(int most) {
        return ReferenceData.loaded().sdgLinks().stream()
                .filter(link -> content.actionLines().contains(link.actionLine())
                        && content.sdgs().contains(link.sdg())
                        && content.linkages().stream()
                                .noneMatch(linkage -> link.actionLine().equals(linkage.actionLine())
                                        && linkage.sdg() != null
                                        && linkage.sdg() == link.sdg()))
                .map(link -> new Content.Linkage(link.actionLine(), link.sdg(), null, null))
                .limit(most)
                .toList();
    }

    private List<Choice> labels(List<CodeLabel> codes) {
        return codes.stream()
                .map(code -> Choice.of(code.code(), code.label().in(reader)))
                .toList();
    }
}
