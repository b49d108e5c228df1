package org.wsis.awards.initiatives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.referencedata.SustainableDevelopmentGoal;

/// An initiative as the page shows it: codes are words of the reader's language.
record ShownInitiative(
        UUID id,
        String reference,
        Language language,
        String title,
        String organization,
        Optional<String> country,
        List<String> categories,
        List<SustainableDevelopmentGoal> goals,
        boolean sample) {

    static ShownInitiative of(Initiative.View row, Language reader) {
        var data = ReferenceData.loaded();
        return new ShownInitiative(
                row.id(),
                row.reference(),
                Language.of(row.language()).orElse(Language.EN),
                row.title(),
                row.organization(),
                Optional.ofNullable(row.country()).flatMap(data::country).map(country -> country.name()
                        .in(reader)),
                row.actionLines().stream()
                        .flatMap(code -> data.actionLine(code).stream())
                        .map(line -> line.label(reader) + " " + line.title().in(reader))
                        .toList(),
                row.sdgs().stream()
                        .flatMap(number -> data.goal(number).stream())
                        .toList(),
                row.sample());
    }
}
