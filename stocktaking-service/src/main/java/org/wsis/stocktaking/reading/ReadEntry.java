package org.wsis.stocktaking.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.ActionLine;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Country;
import org.wsis.referencedata.GdcObjective;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.LanguageText;
import org.wsis.referencedata.ReferenceData;
import org.wsis.referencedata.SustainableDevelopmentGoal;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.EntryState;
import org.wsis.stocktaking.entries.EntryView;
import org.wsis.stocktaking.entries.PublicEntry;

/// An entry in the words of its reader: codes are words of the reader's language, texts are in it where the entry
/// has them. What an entry does not say is absent; imported ones say little.
///
/// @param number number of the public version, 0 before the first
/// @param further languages in which the entry can be read, but for the one shown
public record ReadEntry(
        UUID id,
        String reference,
        EntryState state,
        int number,
        Content content,
        Language reader,
        Optional<Passage> title,
        Optional<Passage> description,
        List<Language> further,
        Optional<Country> country,
        Optional<String> importedFrom,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Optional<Instant> confirmedAt) {

    private static final int SUMMARY = 240;

    static ReadEntry of(PublicEntry entry, Language reader) {
        return of(
                entry.id(),
                entry.reference(),
                EntryState.PUBLISHED,
                entry.number(),
                entry.content(),
                reader,
                entry.importedFrom(),
                entry.publishedAt(),
                entry.updatedAt(),
                entry.confirmedAt());
    }

    /// A record as those who write it and officers see it: what was written last.
    static ReadEntry of(EntryView entry, Language reader) {
        return of(
                entry.id(),
                entry.reference(),
                entry.state(),
                entry.publicNumber(),
                entry.content(),
                reader,
                entry.importedFrom(),
                entry.publishedAt(),
                entry.updatedAt(),
                entry.confirmedAt());
    }

    private static ReadEntry of(
            UUID id,
            String reference,
            EntryState state,
            int number,
            Content content,
            Language reader,
            @Nullable String importedFrom,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            @Nullable Instant confirmedAt) {
        var title = Passage.of(content, reader, Content.Translation::title);
        return new ReadEntry(
                id,
                reference,
                state,
                number,
                content,
                reader,
                title,
                Passage.of(content, reader, Content.Translation::description),
                content.texts()
                        .flatMap(text -> Optional.ofNullable(text.language()).flatMap(Language::of).stream())
                        .filter(language -> title.filter(shown -> shown.language() == language)
                                .isEmpty())
                        .toList(),
                Optional.ofNullable(content.organization())
                        .map(Content.Organization::country)
                        .flatMap(ReferenceData.loaded()::country),
                Optional.ofNullable(importedFrom),
                Optional.ofNullable(publishedAt),
                Optional.ofNullable(updatedAt),
                Optional.ofNullable(confirmedAt));
    }

    /// Whether everyone may read it.
    public boolean isPublic() {
        return state == EntryState.PUBLISHED;
    }

    /// The title for places that show plain text only. Marks that turn the direction of writing are left out: in a
    /// window's title they would turn ours, too.
    public String plainTitle() {
        return title.map(Passage::inOneLine)
                .map(text -> text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]", ""))
                .orElse(reference);
    }

    /// The beginning of the description, cut between words.
    public String summary() {
        var text = description.map(Passage::inOneLine).orElse("");
        if (text.codePointCount(0, text.length()) <= SUMMARY) {
            return text;
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, SUMMARY));
        var end = cut.lastIndexOf(' ');
        return (end < SUMMARY / 2 ? cut : cut.substring(0, end)) + "…";
    }

    /// How it can be repeated elsewhere.
    public Optional<Passage> replicability() {
        return Passage.of(content, reader, Content.Translation::replicability);
    }

    /// How it lasts.
    public Optional<Passage> sustainability() {
        return Passage.of(content, reader, Content.Translation::sustainability);
    }

    /// How it promotes the values of the information society.
    public Optional<Passage> valuesPromotion() {
        return Passage.of(content, reader, Content.Translation::valuesPromotion);
    }

    /// Name of the organization; empty where it is not stated.
    public String organization() {
        return Optional.ofNullable(content.organization())
                .map(Content.Organization::name)
                .orElse("");
    }

    /// Its type of stakeholder.
    public Optional<String> stakeholderType() {
        return Optional.ofNullable(content.organization())
                .map(Content.Organization::stakeholderType)
                .flatMap(ReferenceData.loaded()::stakeholderType)
                .map(type -> type.label().in(reader));
    }

    /// Kind of activity.
    public Optional<String> activityType() {
        return label(
                content.activityType(),
                ReferenceData.loaded().stocktakingCodes().activityTypes());
    }

    /// How far it reaches.
    public Optional<String> coverage() {
        return label(
                content.coverage(), ReferenceData.loaded().stocktakingCodes().coverages());
    }

    /// How far it has come.
    public Optional<String> status() {
        return label(content.status(), ReferenceData.loaded().stocktakingCodes().activityStatuses());
    }

    /// Groups it is for.
    public List<String> beneficiaries() {
        return content.beneficiaries().stream()
                .flatMap(code ->
                        label(code, ReferenceData.loaded().stocktakingCodes().beneficiaries()).stream())
                .toList();
    }

    /// Who else takes part, with the country where it is known.
    public List<Partner> partners() {
        return content.partners().stream()
                .filter(partner -> partner.name() != null)
                .map(partner -> new Partner(
                        String.valueOf(partner.name()),
                        Optional.ofNullable(partner.country())
                                .flatMap(ReferenceData.loaded()::country)
                                .map(found -> found.name().in(reader))))
                .toList();
    }

    /// Action lines it works for.
    public List<ActionLine> actionLines() {
        return found(content.actionLines(), ReferenceData.loaded()::actionLine);
    }

    /// Goals it advances.
    public List<SustainableDevelopmentGoal> goals() {
        return found(content.sdgs(), ReferenceData.loaded()::goal);
    }

    /// Objectives of the Global Digital Compact it advances.
    public List<GdcObjective> objectives() {
        return found(content.gdcObjectives(), ReferenceData.loaded()::objective);
    }

    /// How it serves them, in its own words.
    public List<Linkage> linkages() {
        var original =
                Optional.ofNullable(content.language()).flatMap(Language::of).orElse(reader);
        return content.linkages().stream()
                .map(linkage -> Linkage.of(linkage, original))
                .filter(Objects::nonNull)
                .toList();
    }

    /// First day.
    public Optional<LocalDate> startDate() {
        return Optional.ofNullable(content.startDate());
    }

    /// Last day.
    public Optional<LocalDate> endDate() {
        return Optional.ofNullable(content.endDate());
    }

    /// Its website.
    public Optional<String> website() {
        return Optional.ofNullable(content.website());
    }

    /// The website without what everybody knows.
    public String websiteName() {
        return website().orElse("").replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /// What the lists of the United Nations say of its country.
    public List<CountryMark> countryMarks() {
        return Arrays.stream(CountryMark.values())
                .filter(mark -> country.filter(mark::holdsFor).isPresent())
                .toList();
    }

    private Optional<String> label(@Nullable String code, List<CodeLabel> list) {
        return list.stream()
                .filter(item -> item.code().equals(code))
                .map(CodeLabel::label)
                .map(text -> text.in(reader))
                .findFirst();
    }

    private static <K, T> List<T> found(List<K> keys, Function<K, Optional<T>> look) {
        return keys.stream().flatMap(key -> look.apply(key).stream()).toList();
    }

    /// Who else takes part.
    ///
    /// @param country in the reader's language
    public record Partner(String name, Optional<String> country) {}

    /// How the initiative serves a goal or an objective through an action line.
    ///
    /// @param objective its title, in six languages
    /// @param documented whether the documented matrix links the line and the goal; not asked for objectives
    /// @param language of the rationale
    public record Linkage(
            ActionLine line,
            Optional<SustainableDevelopmentGoal> goal,
            Optional<LanguageText> objective,
            boolean documented,
            String rationale,
            Language language) {

        static @Nullable Linkage of(Content.Linkage linkage, Language language) {
            var data = ReferenceData.loaded();
            var line = Optional.ofNullable(linkage.actionLine())
                    .flatMap(data::actionLine)
                    .orElse(null);
            if (line == null) {
                return null; // a draft may not have chosen yet
            }
            var sdg = linkage.sdg();
            return new Linkage(
                    line,
                    Optional.ofNullable(sdg).flatMap(data::goal),
                    Optional.ofNullable(linkage.gdcObjective())
                            .flatMap(data::objective)
                            .map(GdcObjective::title),
                    data.sdgLinks().stream()
                            .anyMatch(link -> link.actionLine().equals(line.code()) && Objects.equals(link.sdg(), sdg)),
                    Optional.ofNullable(linkage.rationale()).orElse(""),
                    language);
        }
    }

    /// A list of the United Nations on which a country can stand. The lists are those of December 2024, and pages
    /// say so: countries leave them.
    public enum CountryMark {
        /// Least developed.
        LEAST_DEVELOPED,
        /// Landlocked developing.
        LANDLOCKED,
        /// Small island developing.
        SMALL_ISLAND;

        boolean holdsFor(Country country) {
            return switch (this) {
                case LEAST_DEVELOPED -> country.leastDeveloped();
                case LANDLOCKED -> country.landlockedDeveloping();
                case SMALL_ISLAND -> country.smallIslandDeveloping();
            };
        }
    }
}
