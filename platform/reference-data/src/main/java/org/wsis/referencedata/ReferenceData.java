package org.wsis.referencedata;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way in to the reference data. Loaded once a process from the files in this jar, immutable, in the documented
/// order everywhere: action lines C1 to C11, goals by number, countries by their code.
public final class ReferenceData {

    private static final class Loaded {
        private static final ReferenceData DATA = new ReferenceData(ReferenceFiles.inThisJar());
    }

    private final Map<String, ActionLine> actionLines;
    private final Map<Integer, SustainableDevelopmentGoal> goals;
    private final Map<Integer, GdcObjective> objectives;
    private final Map<String, Country> countries;
    private final Map<Language, List<Country>> countriesByName;
    private final Map<String, Region> regions;
    private final List<Region> administrativeRegions;
    private final List<RegionalCommission> commissions;
    private final Map<String, StakeholderType> stakeholderTypes;
    private final List<StakeholderType> furtherStakeholderTypes;
    private final StocktakingCodes stocktakingCodes;
    private final Map<Language, LanguageText> languageNames;
    private final List<SdgLink> sdgLinks;
    private final List<GdcLink> gdcLinks;
    private final List<PrizeEdition> prizeEditions;
    private final Terms terms;
    private final LanguageText actionLineWord;
    private final LanguageText c7Title;

    ReferenceData(ReferenceFiles files) {
        var reading = new Reading(files);
        actionLines = Lists.byKey(reading.actionLines(), ActionLine::code);
        goals = Lists.byKey(reading.goals(), SustainableDevelopmentGoal::number);
        objectives = Lists.byKey(reading.objectives(), GdcObjective::number);
        countries = Lists.byKey(reading.countries(), Country::alpha2);
        countriesByName = sortedByName();
        regions = Lists.byKey(reading.regions("ituRegions"), Region::code);
        administrativeRegions = reading.regions("ituAdministrativeRegions");
        commissions = reading.commissions();
        stakeholderTypes = Lists.byKey(reading.stakeholderTypes("items"), StakeholderType::code);
        furtherStakeholderTypes = reading.stakeholderTypes("optionalExtras");
        stocktakingCodes = reading.stocktakingCodes();
        languageNames = reading.languageNames();
        sdgLinks = reading.sdgLinks();
        gdcLinks = reading.gdcLinks();
        prizeEditions = reading.prizeEditions();
        terms = reading.terms();
        actionLineWord = reading.actionLineMeta("lineName", "lineNameSources");
        c7Title = reading.actionLineMeta("c7ParentTitle", "c7ParentTitleSources");
    }

    /// The reference data of this release.
    public static ReferenceData loaded() {
        return Loaded.DATA;
    }

    /// The 18 action lines, C1 to C11, C7 by its eight parts.
    public List<ActionLine> actionLines() {
        return List.copyOf(actionLines.values());
    }

    /// The action line with this code, `C1` or `C7-EGOV`.
    public Optional<ActionLine> actionLine(String code) {
        return Optional.ofNullable(actionLines.get(code));
    }

    /// The word for *action line* itself.
    public LanguageText actionLineWord() {
        return actionLineWord;
    }

    /// The title of C7 as a whole, which nobody chooses: people choose one of its parts.
    public LanguageText c7Title() {
        return c7Title;
    }

    /// The 17 goals by number.
    public List<SustainableDevelopmentGoal> goals() {
        return List.copyOf(goals.values());
    }

    /// The goal with this number.
    public Optional<SustainableDevelopmentGoal> goal(int number) {
        return Optional.ofNullable(goals.get(number));
    }

    /// The five objectives of the Global Digital Compact by number.
    public List<GdcObjective> objectives() {
        return List.copyOf(objectives.values());
    }

    /// The objective with this number.
    public Optional<GdcObjective> objective(int number) {
        return Optional.ofNullable(objectives.get(number));
    }

    /// All countries and areas by their ISO code.
    public List<Country> countries() {
        return List.copyOf(countries.values());
    }

    /// All countries and areas in the alphabetical order of this language.
    public List<Country> countriesByName(Language language) {
        return countriesByName.getOrDefault(language, List.of());
    }

    /// The country with this ISO code of two letters, upper case.
    public Optional<Country> country(String alpha2) {
        return Optional.ofNullable(countries.get(alpha2));
    }

    /// The six ITU regions, in the order of WSIS statistics.
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /// The ITU region with this code, `AFR`.
    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /// The five ITU administrative regions, A to E.
    public List<Region> administrativeRegions() {
        return administrativeRegions;
    }

    /// The five regional commissions of the UN.
    public List<RegionalCommission> regionalCommissions() {
        return commissions;
    }

    /// The six stakeholder types that forms offer.
    public List<StakeholderType> stakeholderTypes() {
        return List.copyOf(stakeholderTypes.values());
    }

    /// The stakeholder type with this code.
    public Optional<StakeholderType> stakeholderType(String code) {
        return Optional.ofNullable(stakeholderTypes.get(code));
    }

    /// Types that single statistics count besides the six.
    public List<StakeholderType> furtherStakeholderTypes() {
        return furtherStakeholderTypes;
    }

    /// The closed lists of a Stocktaking entry.
    public StocktakingCodes stocktakingCodes() {
        return stocktakingCodes;
    }

    /// The name of a language, in all six.
    public LanguageText nameOf(Language language) {
        var name = languageNames.get(language);
        if (name == null) {
            throw new IllegalStateException("complete by construction");
        }
        return name;
    }

    /// The WSIS–SDG matrix without its disputed pairs.
    public List<SdgLink> sdgLinks() {
        return sdgLinks.stream().filter(link -> !link.isDisputed()).toList();
    }

    /// The WSIS–SDG matrix with the pairs on which the source contradicts itself.
    public List<SdgLink> sdgLinksWithDisputed() {
        return sdgLinks;
    }

    /// The matrix of action lines and the Global Digital Compact. All of it is assumed, and pages must say so.
    public List<GdcLink> gdcLinks() {
        return gdcLinks;
    }

    /// The editions of the Prizes since 2012.
    public List<PrizeEdition> prizeEditions() {
        return prizeEditions;
    }

    /// The glossary of the pages.
    public Terms terms() {
        return terms;
    }

    private Map<Language, List<Country>> sortedByName() {
        var sorted = new EnumMap<Language, List<Country>>(Language.class);
        for (var language : Language.values()) {
            var collator = language.collator();
            sorted.put(
                    language,
                    countries.values().stream()
                            .sorted((a, b) -> collator.compare(
                                    a.name().in(language), b.name().in(language)))
                            .toList());
        }
        return sorted;
    }
}
