package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.LanguageText;
import org.wsis.referencedata.ReferenceData;
import org.wsis.referencedata.SustainableDevelopmentGoal;

/// An entry as a page shows it in the language of its reader: codes are words of the reader's language, what the
/// record does not state is absent.
public record ShownEntry(
        UUID id,
        String reference,
        int version,
        EntryState state,
        Language language,
        String title,
        List<String> paragraphs,
        String organization,
        Optional<String> country,
        Optional<String> stakeholderType,
        Optional<String> activityType,
        Optional<String> coverage,
        Optional<String> status,
        List<String> actionLines,
        List<SustainableDevelopmentGoal> goals,
        List<String> gdcObjectives,
        Optional<LocalDate> startDate,
        Optional<LocalDate> endDate,
        Optional<String> website,
        Optional<String> importedFrom,
        boolean sample,
        Optional<Instant> submittedAt,
        Optional<Instant> publishedAt) {

    private static final int SUMMARY = 240;

    /// A record as its owner and the officers see it: what was written last.
    public static ShownEntry of(EntryView entry, Language reader) {
        return of(
                entry.id(),
                entry.reference(),
                entry.version(),
                entry.state(),
                entry.content(),
                entry.importedFrom(),
                Optional.ofNullable(entry.submittedAt()),
                Optional.ofNullable(entry.publishedAt()),
                reader);
    }

    /// A published entry.
    public static ShownEntry of(PublicEntry entry, Language reader) {
        return of(
                entry.id(),
                entry.reference(),
                entry.number(),
                EntryState.PUBLISHED,
                entry.content(),
                entry.importedFrom(),
                Optional.empty(),
                Optional.of(entry.publishedAt()),
                reader);
    }

    private static ShownEntry of(
            UUID id,
            String reference,
            int version,
            EntryState state,
            Content content,
            @Nullable String importedFrom,
            Optional<Instant> submittedAt,
            Optional<Instant> publishedAt,
            Language reader) {
        var data = ReferenceData.loaded();
        var codes = data.stocktakingCodes();
        var text = content.textIn(reader.code())
                .orElseGet(() -> content.texts().findFirst().orElseThrow());
        var organization = Optional.ofNullable(content.organization());
        return new ShownEntry(
                id,
                reference,
                version,
                state,
                Optional.ofNullable(text.language()).flatMap(Language::of).orElse(reader),
                orEmpty(text.title()),
                orEmpty(text.description())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                orEmpty(organization.map(Content.Organization::name).orElse(null)),
                word(
                        organization.map(Content.Organization::country).orElse(null),
                        code -> data.country(code).map(country -> country.name()),
                        reader),
                word(
                        organization.map(Content.Organization::stakeholderType).orElse(null),
                        code -> data.stakeholderType(code).map(type -> type.label()),
                        reader),
                word(content.activityType(), code -> label(codes.activityTypes(), code), reader),
                word(content.coverage(), code -> label(codes.coverages(), code), reader),
                word(content.status(), code -> label(codes.activityStatuses(), code), reader),
                content.actionLines().stream()
                        .map(code -> data.actionLine(code).orElseThrow())
                        .map(line -> line.label(reader) + " " + line.title().in(reader))
                        .toList(),
                content.sdgs().stream()
                        .map(number -> data.goal(number).orElseThrow())
                        .toList(),
                content.gdcObjectives().stream()
                        .map(number ->
                                data.objective(number).orElseThrow().title().in(reader))
                        .toList(),
                Optional.ofNullable(content.startDate()),
                Optional.ofNullable(content.endDate()),
                Optional.ofNullable(content.website()),
                Optional.ofNullable(importedFrom),
                content.isSample(),
                submittedAt,
                publishedAt);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The beginning of the description, cut between words.
    public String summary() {
        var text = String.join(" ", paragraphs);
        if (text.length() <= SUMMARY) {
            return text;
        }
        var end = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, end < SUMMARY / 2 ? SUMMARY : end) + "…";
    }

    private static Optional<String> word(
            @Nullable String code, Function<String, Optional<LanguageText>> text, Language reader) {
        return Optional.ofNullable(code).flatMap(text).map(words -> words.in(reader));
    }

    private static Optional<LanguageText> label(List<CodeLabel> list, String code) {
        return list.stream()
                .filter(item -> item.code().equals(code))
                .map(CodeLabel::label)
                .findFirst();
    }
}
