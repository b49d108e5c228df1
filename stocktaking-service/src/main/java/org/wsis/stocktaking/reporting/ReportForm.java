package org.wsis.stocktaking.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.Answers;
import org.wsis.pages.forms.Choice;
import org.wsis.pages.forms.WordCount;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// Between the fields of the page and the report that the API takes too, so that both have the same rules.
@ApplicationScoped
class ReportForm {

    /// In front of the key of a section, so that no section can take the name of another field.
    static final String ANSWER = "answer-";

    private final Validator validator;

    ReportForm(Validator validator) {
        this.validator = validator;
    }

    ReportText read(Answers answers, UUID call, List<Section> sections) {
        var texts = new LinkedHashMap<String, String>();
        for (var section : sections) {
            var text = answers.value(ANSWER + section.key());
            if (!text.isEmpty()) {
                texts.put(String.valueOf(section.key()), text);
            }
        }
        return new ReportText(
                call,
                kind(answers.value("kind")),
                answers.value("organizationName"),
                answers.values("countries"),
                text(answers, "stakeholderType"),
                text(answers, "textLanguage"),
                texts,
                answers.chose("consent", "yes"),
                false);
    }

    /// The answers with everything that must be changed before the report can be sent, in the order of the page.
    Answers refuse(Answers answers, ReportText text, List<Section> sections, Language reader) {
        var texts = ReportingTexts.in(reader);
        var reasons = new LinkedHashMap<String, String>();
        for (var violation : validator.validate(text, ReportText.Complete.class)) {
            reasons.putIfAbsent(
                    field(violation.getPropertyPath().toString()), reason(violation.getMessageTemplate(), reader));
        }
        if (text.kind() == ReportKind.NATIONAL && text.countries().size() > 1) {
            reasons.putIfAbsent("countries", texts.oneCountry());
        }
        for (var section : sections) {
            var answer = text.answers().getOrDefault(section.key(), "");
            if (section.required() && answer.isBlank()) {
                reasons.put(ANSWER + section.key(), texts.answerMissing());
            } else if (WordCount.in(answer) > section.mostWords()) {
                reasons.put(ANSWER + section.key(), texts.answerTooLong(section.mostWords()));
            }
        }
        return inOrder(answers, reasons, sections);
    }

    /// The answers with what even a draft may not break.
    Answers refuseDraft(Answers answers, ReportText text, List<Section> sections, Language reader) {
        var reasons = new LinkedHashMap<String, String>();
        for (var violation : validator.validate(text)) {
            reasons.putIfAbsent(
                    field(violation.getPropertyPath().toString()), reason(violation.getMessageTemplate(), reader));
        }
        return inOrder(answers, reasons, sections);
    }

    private static Answers inOrder(Answers answers, Map<String, String> reasons, List<Section> sections) {
        var fields =
                new ArrayList<>(List.of("kind", "organizationName", "countries", "stakeholderType", "textLanguage"));
        sections.forEach(section -> fields.add(ANSWER + section.key()));
        fields.add("consent");
        for (var field : fields) {
            @Nullable String reason = reasons.get(field);
            if (reason != null) {
                answers.refuse(field, reason);
            }
        }
        return answers;
    }

    private static String field(String path) {
        if (path.startsWith("answers[")) {
            return ANSWER + path.substring(8, path.indexOf(']'));
        }
        var end = path.indexOf('[');
        var member = end < 0 ? path : path.substring(0, end);
        return switch (member) {
            case "language" -> "textLanguage";
            case "consentToPublish" -> "consent";
            default -> member;
        };
    }

    /// The form filled with what a report says.
    static Answers of(Report.View report) {
        var answers = Answers.none()
                .with("kind", report.kind() == null ? "" : report.kind().name())
                .with("organizationName", report.organizationName() == null ? "" : report.organizationName())
                .with("countries", report.countries().toArray(String[]::new))
                .with("stakeholderType", report.stakeholderType() == null ? "" : report.stakeholderType())
                .with("textLanguage", report.language() == null ? "" : report.language());
        report.answers().forEach((key, text) -> answers.with(ANSWER + key, text));
        return report.consentToPublish() ? answers.with("consent", "yes") : answers;
    }

    static Choices choices(Language reader) {
        var data = ReferenceData.loaded();
        var texts = ReportingTexts.in(reader);
        return new Choices(
                List.of(
                        Choice.of(ReportKind.NATIONAL.name(), texts.kindNational()),
                        Choice.of(ReportKind.STAKEHOLDER.name(), texts.kindStakeholder()),
                        Choice.of(ReportKind.GROUP.name(), texts.kindGroup())),
                data.countriesByName(reader).stream()
                        .map(country ->
                                Choice.of(country.alpha2(), country.name().in(reader)))
                        .toList(),
                data.stakeholderTypes().stream()
                        .map(type -> Choice.of(type.code(), type.label().in(reader)))
                        .toList(),
                Arrays.stream(Language.values())
                        .map(language -> Choice.of(language.code(), language.nativeName())
                                .in(language))
                        .toList(),
                List.of(Choice.of("yes", texts.consent())));
    }

    private static @Nullable ReportKind kind(String name) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Answers answers, String field) {
        var value = answers.value(field);
        return value.isEmpty() ? null : value;
    }

    private static String reason(String template, Language reader) {
        return ResourceBundle.getBundle(
                        "ValidationMessages",
                        reader.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(template.substring(1, template.length() - 1));
    }

    /// The lists of the form.
    record Choices(
            List<Choice> kinds,
            List<Choice> countries,
            List<Choice> stakeholderTypes,
            List<Choice> languages,
            List<Choice> consents) {}
}
