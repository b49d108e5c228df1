package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.Answers;
import org.wsis.problems.Problem;
import org.wsis.referencedata.Language;

/// Between the fields of the page on which a call is written and its template. The fields of a text are named
/// `title-fr`; those of the third section `section-2-title-fr`, `section-2-words`, `section-2-required`.
@ApplicationScoped
class TemplateForm {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 0);
    private static final int MOST_SECTIONS = 40;
    private static final String USUAL_WORDS = "500";

    private final Validator validator;

    TemplateForm(Validator validator) {
        this.validator = validator;
    }

    static Answers empty() {
        return Answers.none().with("sections", "1").with("section-0-words", USUAL_WORDS);
    }

    static Answers withOneMore(Answers answers) {
        var next = Math.min(sections(answers).size(), MOST_SECTIONS - 1);
        return answers.with("sections", Integer.toString(next + 1)).with("section-" + next + "-words", USUAL_WORDS);
    }

    /// The numbers of the sections of the form, from 0.
    static List<Integer> sections(Answers answers) {
        var typed = answers.value("sections");
        var count = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 1;
        return IntStream.range(0, Math.clamp(count, 1, MOST_SECTIONS)).boxed().toList();
    }

    /// A section without any title is one that nobody filled in: it is left out.
    Template read(Answers answers) {
        var sections = sections(answers).stream()
                .filter(number ->
                        !texts(answers, "section-" + number + "-title-").isEmpty())
                .map(number -> section(answers, number))
                .toList();
        return new Template(
                texts(answers, "title-"),
                texts(answers, "introduction-"),
                sections,
                answers.date("firstDay")
                        .map(day -> day.atStartOfDay(GENEVA).toInstant())
                        .orElse(null),
                answers.date("lastDay")
                        .map(day -> day.atTime(LAST_MOMENT).atZone(GENEVA).toInstant())
                        .orElse(null),
                answers.chose("sample", "yes"));
    }

    private static Section section(Answers answers, int number) {
        var name = "section-" + number;
        var key = answers.value(name + "-key");
        var words = answers.value(name + "-words");
        return new Section(
                key.isEmpty() ? "s" + (number + 1) : key,
                texts(answers, name + "-title-"),
                texts(answers, name + "-hint-"),
                words.matches("[0-9]{1,5}") ? Integer.parseInt(words) : 0,
                answers.chose(name + "-required", "yes"));
    }

    private static Map<String, String> texts(Answers answers, String prefix) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var text = answers.value(prefix + language.code());
            if (!text.isEmpty()) {
                texts.put(language.code(), text);
            }
        }
        return texts;
    }

    Answers refuse(Answers answers, Template template, Language reader) {
        for (var violation : validator.validate(template)) {
            answers.refuse(
                    field(violation.getPropertyPath().toString()), reason(violation.getMessageTemplate(), reader));
        }
        return answers;
    }

    /// `sections[2].title<map value>[fr]` is the field `section-2-title-fr`.
    private static String field(String path) {
        var words = path.replaceAll("<[^>]*>", "").replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
        return switch (words) {
            case "openForAWhile", "closesAt" -> "lastDay";
            case "opensAt" -> "firstDay";
            case "sections", "unambiguous" -> "section-0-title-en";
            case "title", "introduction" -> words + "-en";
            default -> words.replaceFirst("^sections-", "section-").replace("-mostWords", "-words");
        };
    }

    /// What is missing before a call can be published, at its fields: `/sections/2/title/fr`.
    static Answers incomplete(Answers answers, List<Problem.Field> missing, Language reader) {
        for (var field : missing) {
            var name = String.valueOf(field.pointer())
                    .substring(1)
                    .replace('/', '-')
                    .replaceFirst("^sections-", "section-");
            answers.refuse(name, ReportingTexts.in(reader).incomplete());
        }
        return answers;
    }

    static Answers of(ReportCall.View call) {
        var answers =
                Answers.none().with("sections", Integer.toString(call.sections().size()));
        fill(answers, "title-", call.title());
        fill(answers, "introduction-", call.introduction());
        for (var i = 0; i < call.sections().size(); i++) {
            var section = call.sections().get(i);
            var name = "section-" + i;
            fill(answers, name + "-title-", section.title() == null ? Map.of() : section.title());
            fill(answers, name + "-hint-", section.hint() == null ? Map.of() : section.hint());
            answers.with(name + "-key", section.key() == null ? "" : section.key());
            answers.with(name + "-words", Integer.toString(section.mostWords()));
            if (section.required()) {
                answers.with(name + "-required", "yes");
            }
        }
        if (call.sample()) {
            answers.with("sample", "yes");
        }
        return answers.withDate("firstDay", dayOf(call.opensAt())).withDate("lastDay", dayOf(call.closesAt()));
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(GENEVA).toLocalDate();
    }

    private static void fill(Answers answers, String prefix, Map<String, String> texts) {
        texts.forEach((language, text) -> answers.with(prefix + language, text));
    }

    String reason(@Nullable String template, Language reader) {
        var key = String.valueOf(template);
        return ResourceBundle.getBundle(
                        "ValidationMessages",
                        reader.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key.substring(1, key.length() - 1));
    }

    /// The sections of the form, with the names of their fields.
    static List<Block> blocks(Answers answers) {
        return sections(answers).stream().map(Block::of).toList();
    }

    /// The fields of one language: a title, and an introduction or a hint.
    record Texts(Language language, String title, String body) {

        static List<Texts> of(String title, String body) {
            return java.util.Arrays.stream(Language.values())
                    .map(language -> new Texts(language, title + language.code(), body + language.code()))
                    .toList();
        }
    }

    /// The names of the fields of one section.
    ///
    /// @param count its number as people count, from 1
    record Block(int count, String key, List<Texts> texts, String words, String required) {

        static Block of(int number) {
            var name = "section-" + number;
            return new Block(
                    number + 1,
                    name + "-key",
                    Texts.of(name + "-title-", name + "-hint-"),
                    name + "-words",
                    name + "-required");
        }
    }
}
