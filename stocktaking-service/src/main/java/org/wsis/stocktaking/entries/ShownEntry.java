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

/// An entry as a page shows it: codes are words of the reader's language, what the record does not state is
/// absent.
record ShownEntry(
        UUID id,
        String reference,
        int version,
        Entry.State state,
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
        Instant submittedAt,
        Optional<Instant> publishedAt) {

    private static final int SUMMARY = 240;

    static ShownEntry of(Entry.View entry, Language reader) {
        var data = ReferenceData.loaded();
        var codes = data.stocktakingCodes();
        return new ShownEntry(
                entry.id(),
                entry.reference(),
                entry.version(),
                entry.state(),
                Language.of(entry.language()).orElseThrow(),
                entry.title(),
                entry.description().lines().filter(line -> !line.isBlank()).toList(),
                entry.organization().name() == null ? "" : entry.organization().name(),
                word(entry.organization().country(), code -> data.country(code).map(country -> country.name()), reader),
                word(
                        entry.organization().stakeholderType(),
                        code -> data.stakeholderType(code).map(type -> type.label()),
                        reader),
                word(entry.activityType(), code -> label(codes.activityTypes(), code), reader),
                word(entry.coverage(), code -> label(codes.coverages(), code), reader),
                word(entry.status(), code -> label(codes.activityStatuses(), code), reader),
                entry.actionLines().stream()
                        .map(code -> data.actionLine(code).orElseThrow())
                        .map(line -> line.label(reader) + " " + line.title().in(reader))
                        .toList(),
                entry.sdgs().stream()
                        .map(number -> data.goal(number).orElseThrow())
                        .toList(),
                entry.gdcObjectives().stream()
                        .map(number ->
                                data.objective(number).orElseThrow().title().in(reader))
                        .toList(),
                Optional.ofNullable(entry.startDate()),
                Optional.ofNullable(entry.endDate()),
                Optional.ofNullable(entry.website()),
                Optional.ofNullable(entry.importedFrom()),
                entry.sample(),
                entry.submittedAt(),
                Optional.ofNullable(entry.publishedAt()));
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
