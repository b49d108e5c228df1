package org.wsis.stocktaking.entries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.Answers;
import org.wsis.pages.forms.Choice;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// Between the fields of the page and the submission that the API takes too, so that both have the same rules.
@ApplicationScoped
class SubmissionForm {

    /// The fields in the order in which they stand on the page, which is also that of the error summary.
    private static final List<String> FIELDS = List.of(
            "textLanguage",
            "title",
            "description",
            "activityType",
            "status",
            "coverage",
            "startDate",
            "endDate",
            "website",
            "organizationName",
            "country",
            "stakeholderType",
            "actionLines",
            "sdgs",
            "gdcObjectives",
            "consent");

    private static final Map<String, String> FIELD_OF = Map.of(
            "language", "textLanguage",
            "organization.name", "organizationName",
            "organization.country", "country",
            "organization.stakeholderType", "stakeholderType",
            "consentToPublish", "consent");

    private final Validator validator;

    SubmissionForm(Validator validator) {
        this.validator = validator;
    }

    /// What the answers say, whether or not it may be sent.
    Content read(Answers answers) {
        return new Content(
                text(answers, "textLanguage"),
                text(answers, "title"),
                text(answers, "description"),
                List.of(),
                text(answers, "activityType"),
                new Content.Organization(
                        text(answers, "organizationName"), text(answers, "country"), text(answers, "stakeholderType")),
                answers.values("actionLines"),
                numbers(answers, "sdgs"),
                numbers(answers, "gdcObjectives"),
                List.of(),
                text(answers, "coverage"),
                text(answers, "status"),
                answers.date("startDate").orElse(null),
                answers.date("endDate").orElse(null),
                List.of(),
                List.of(),
                null,
                null,
                null,
                text(answers, "website"),
                answers.chose("consent", "yes"),
                false);
    }

    /// The answers with everything that must be changed first, in the order of the page and in the reader's
    /// language.
    Answers refuse(Answers answers, Content content, Language reader) {
        var reasons = new LinkedHashMap<String, String>();
        for (var violation : validator.validate(content, Content.Complete.class)) {
            reasons.putIfAbsent(field(violation), reason(violation.getMessageTemplate(), reader));
        }
        for (var date : List.of("startDate", "endDate")) {
            if (isTyped(answers, date) && answers.date(date).isEmpty()) {
                reasons.put(date, reason("{stocktaking.date.wrong}", reader));
            }
        }
        var refused = answers;
        for (var field : FIELDS) {
            @Nullable String reason = reasons.get(field);
            if (reason != null) {
                refused = refused.refuse(field, reason);
            }
        }
        return refused;
    }

    /// The form filled with what an entry says.
    static Answers of(Content content) {
        var organization =
                content.organization() == null ? new Content.Organization(null, null, null) : content.organization();
        var answers = Answers.none()
                .with("textLanguage", orEmpty(content.language()))
                .with("title", orEmpty(content.title()))
                .with("description", orEmpty(content.description()))
                .with("activityType", orEmpty(content.activityType()))
                .with("organizationName", orEmpty(organization.name()))
                .with("country", orEmpty(organization.country()))
                .with("stakeholderType", orEmpty(organization.stakeholderType()))
                .with("actionLines", content.actionLines().toArray(String[]::new))
                .with("sdgs", texts(content.sdgs()))
                .with("gdcObjectives", texts(content.gdcObjectives()))
                .with("coverage", orEmpty(content.coverage()))
                .with("status", orEmpty(content.status()))
                .with("website", orEmpty(content.website()));
        answers = withDate(answers, "startDate", content.startDate());
        return withDate(answers, "endDate", content.endDate());
    }

    /// The lists from which one chooses, in the words of the reader.
    static Choices choices(Language reader) {
        var data = ReferenceData.loaded();
        var codes = data.stocktakingCodes();
        return new Choices(
                java.util.Arrays.stream(Language.values())
                        .map(language -> Choice.of(language.code(), language.nativeName())
                                .in(language))
                        .toList(),
                labels(codes.activityTypes(), reader),
                labels(codes.activityStatuses(), reader),
                labels(codes.coverages(), reader),
                data.countriesByName(reader).stream()
                        .map(country ->
                                Choice.of(country.alpha2(), country.name().in(reader)))
                        .toList(),
                data.stakeholderTypes().stream()
                        .map(type -> Choice.of(type.code(), type.label().in(reader)))
                        .toList(),
                data.actionLines().stream()
                        .map(line -> Choice.of(
                                line.code(),
                                line.label(reader) + " " + line.title().in(reader)))
                        .toList(),
                data.goals().stream()
                        .map(goal -> Choice.of(
                                Integer.toString(goal.number()),
                                goal.number() + " " + goal.shortTitle().in(reader)))
                        .toList(),
                data.objectives().stream()
                        .map(objective -> Choice.of(
                                Integer.toString(objective.number()),
                                objective.title().in(reader)))
                        .toList());
    }

    private static List<Choice> labels(List<CodeLabel> codes, Language reader) {
        return codes.stream()
                .map(code -> Choice.of(code.code(), code.label().in(reader)))
                .toList();
    }

    private static String field(ConstraintViolation<Content> violation) {
        var path = violation.getPropertyPath().toString();
        var list = path.indexOf('[');
        var member = list < 0 ? path : path.substring(0, list);
        return FIELD_OF.getOrDefault(member, member);
    }

    static String reason(String template, Language reader) {
        var key = template.substring(1, template.length() - 1);
        return ResourceBundle.getBundle(
                        "ValidationMessages",
                        reader.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private static boolean isTyped(Answers answers, String date) {
        return !(answers.part(date, "day") + answers.part(date, "month") + answers.part(date, "year")).isBlank();
    }

    private static @Nullable String text(Answers answers, String field) {
        var value = answers.value(field).strip();
        return value.isEmpty() ? null : value;
    }

    /// What is no number becomes 0, which no list has, and is refused as such.
    private static List<Integer> numbers(Answers answers, String field) {
        return answers.values(field).stream()
                .map(value -> value.matches("[0-9]{1,2}") ? Integer.parseInt(value) : 0)
                .toList();
    }

    private static String[] texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toArray(String[]::new);
    }

    private static Answers withDate(Answers answers, String field, @Nullable LocalDate date) {
        return date == null ? answers : answers.withDate(field, date);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The lists of the form.
    record Choices(
            List<Choice> languages,
            List<Choice> activityTypes,
            List<Choice> statuses,
            List<Choice> coverages,
            List<Choice> countries,
            List<Choice> stakeholderTypes,
            List<Choice> actionLines,
            List<Choice> goals,
            List<Choice> objectives) {}
}
