package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// A report as a page shows it.
record ShownReport(
        UUID id,
        String reference,
        int version,
        UUID call,
        Report.State state,
        Optional<ReportKind> kind,
        String organization,
        List<String> countries,
        Optional<String> stakeholderType,
        Language language,
        List<Answer> answers,
        boolean consent,
        boolean sample,
        Optional<Instant> sentAt,
        Optional<Instant> publishedAt) {

    static ShownReport of(Report.View report, List<Section> sections, Language reader) {
        var data = ReferenceData.loaded();
        var language =
                Optional.ofNullable(report.language()).flatMap(Language::of).orElse(reader);
        return new ShownReport(
                report.id(),
                report.reference(),
                report.version(),
                report.call(),
                report.state(),
                Optional.ofNullable(report.kind()),
                report.organizationName() == null ? "–" : report.organizationName(),
                report.countries().stream()
                        .flatMap(code ->
                                data.country(code).map(country -> country.name().in(reader)).stream())
                        .toList(),
                Optional.ofNullable(report.stakeholderType())
                        .flatMap(data::stakeholderType)
                        .map(type -> type.label().in(reader)),
                language,
                sections.stream()
                        .map(section -> ShownCall.ShownSection.of(section, reader))
                        .map(section -> new Answer(
                                section.title(),
                                report.answers()
                                        .getOrDefault(section.key(), "")
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList()))
                        .filter(answer -> !answer.paragraphs().isEmpty())
                        .toList(),
                report.consentToPublish(),
                report.sample(),
                Optional.ofNullable(report.sentAt()),
                Optional.ofNullable(report.publishedAt()));
    }

    /// What is answered to a section.
    record Answer(ShownCall.Text question, List<String> paragraphs) {}
}
