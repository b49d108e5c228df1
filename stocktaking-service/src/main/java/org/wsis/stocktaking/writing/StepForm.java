package org.wsis.stocktaking.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.Answers;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.EntryField;
import org.wsis.stocktaking.entries.ValidationTexts;

/// Between the fields of a writing page and the part of the content that they say. The rules are those of the API.
@ApplicationScoped
class StepForm {

    /// Where the page has another name for a field than the content.
    private static final Map<String, String> NAMES = Map.of(
            "organization.name", "organizationName",
            "organization.country", "country",
            "organization.stakeholderType", "stakeholderType",
            "language", "textLanguage",
            "consentToPublish", "consent");

    private final Validator validator;

    StepForm(Validator validator) {
        this.validator = validator;
    }

    /// The name under which a page asks for a field, which is also its id.
    static String nameOf(EntryField field) {
        var path = field.pointer().substring(1).replace('/', '.');
        return NAMES.getOrDefault(path, path);
    }

    /// What the answers say, whether or not it may be kept; nothing but this part.
    Content read(Part part, Answers answers) {
        if (part.translation().isPresent()) {
            return Content.EMPTY.with(
                    Map.of("translations", List.of(text(part.translation().get().code(), answers))));
        }
        return Content.EMPTY.with(
                switch (part.step()) {
                    case WHO ->
                        members()
                                .with(
                                        "organization",
                                        new Content.Organization(
                                                typed(answers, "organizationName"),
                                                typed(answers, "country"),
                                                typed(answers, "stakeholderType")));
                    case WHAT ->
                        members()
                                .with("activityType", typed(answers, "activityType"))
                                .with("status", typed(answers, "status"))
                                .with("website", typed(answers, "website"));
                    case TEXTS -> texts(text(typed(answers, "textLanguage"), answers));
                    case SERVES ->
                        members()
                                .with("actionLines", answers.values("actionLines"))
                                .with("sdgs", numbers(answers, "sdgs"))
                                .with("gdcObjectives", numbers(answers, "gdcObjectives"));
                    case LINKAGES -> members().with("linkages", linkages(answers));
                    case REACH ->
                        members()
                                .with("coverage", typed(answers, "coverage"))
                                .with("startDate", answers.date("startDate").orElse(null))
                                .with("endDate", answers.date("endDate").orElse(null));
                    case PARTNERS ->
                        members()
                                .with("partners", partners(answers))
                                .with("beneficiaries", answers.values("beneficiaries"));
                    case CHECK -> members().with("consentToPublish", answers.chose("consent", "yes"));
                });
    }

    /// The answers that say what this part of a content says.
    Answers show(Part part, Content content) {
        var answers = Answers.none();
        if (part.translation().isPresent()) {
            part.text(content).ifPresent(text -> showText(answers, text));
            return answers;
        }
        switch (part.step()) {
            case WHO -> {
                var organization =
                        Optional.ofNullable(content.organization()).orElse(new Content.Organization(null, null, null));
                answers.with("organizationName", orEmpty(organization.name()))
                        .with("country", orEmpty(organization.country()))
                        .with("stakeholderType", orEmpty(organization.stakeholderType()));
            }
            case WHAT ->
                answers.with("activityType", orEmpty(content.activityType()))
                        .with("status", orEmpty(content.status()))
                        .with("website", orEmpty(content.website()));
            case TEXTS ->
                showText(
                        answers.with("textLanguage", orEmpty(content.language())),
                        content.texts().findFirst().orElseThrow());
            case SERVES ->
                answers.with("actionLines", content.actionLines().toArray(String[]::new))
                        .with("sdgs", texts(content.sdgs()))
                        .with("gdcObjectives", texts(content.gdcObjectives()));
            case LINKAGES -> showLinkages(answers, content.linkages());
            case REACH -> {
                answers.with("coverage", orEmpty(content.coverage()));
                showDate(answers, "startDate", content.startDate());
                showDate(answers, "endDate", content.endDate());
            }
            case PARTNERS -> {
                showPartners(answers, content.partners());
                answers.with("beneficiaries", content.beneficiaries().toArray(String[]::new));
            }
            case CHECK -> answers.with("consent", Boolean.TRUE.equals(content.consentToPublish()) ? "yes" : "");
        }
        return answers;
    }

    /// What stands in the way of keeping the answers: a broken limit, an unknown code, a date that is none.
    Answers refuseWhatCannotBeKept(Part part, Answers typed, Content whole, Language reader) {
        for (var date : List.of("startDate", "endDate")) {
            if (part.step() == WritingStep.REACH
                    && isTyped(typed, date)
                    && typed.date(date).isEmpty()) {
                typed.refuse(date, ValidationTexts.in(reader, "{stocktaking.date.wrong}"));
            }
        }
        return refuse(part, typed, whole, reader, Default.class);
    }

    /// The same, and what is missing before the entry can be sent.
    Answers refuseWhatIsMissing(Part part, Answers typed, Content whole, Language reader) {
        return refuse(part, typed, whole, reader, Content.Complete.class);
    }

    /// Everything that is missing or wrong in the whole content, at the fields of the page that shows all answers.
    Answers refuseWhole(Answers typed, Content whole, Language reader) {
        for (var field : EntryField.values()) {
            violations(whole, Content.Complete.class).stream()
                    .filter(violation -> EntryField.ofPath(path(violation)).equals(Optional.of(field)))
                    .findFirst()
                    .ifPresent(violation -> typed.refuse(nameOf(field), reason(violation, reader)));
        }
        return typed;
    }

    /// The fields of this content that are missing or wrong.
    List<EntryField> open(Content whole) {
        return violations(whole, Content.Complete.class).stream()
                .flatMap(violation -> EntryField.ofPath(path(violation)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Answers refuse(Part part, Answers typed, Content whole, Language reader, Class<?> rules) {
        var names = namesOnPage(part, whole);
        var reasons = new LinkedHashMap<String, String>();
        for (var violation : violations(whole, rules)) {
            @Nullable String name = nameOnPage(part, path(violation), whole, names);
            if (name != null) {
                reasons.putIfAbsent(name, reason(violation, reader));
            }
        }
        names.stream().filter(reasons::containsKey).forEach(name -> typed.refuse(name, reasons.getOrDefault(name, "")));
        return typed;
    }

    private List<ConstraintViolation<Content>> violations(Content whole, Class<?> rules) {
        return List.copyOf(validator.validate(whole, rules));
    }

    private static String path(ConstraintViolation<Content> violation) {
        return violation.getPropertyPath().toString();
    }

    private static String reason(ConstraintViolation<Content> violation, Language reader) {
        return ValidationTexts.in(reader, violation.getMessageTemplate());
    }

    /// The names of the fields of a page in their order, which is also that of the error summary.
    private static List<String> namesOnPage(Part part, Content whole) {
        var names = new ArrayList<String>();
        if (part.translation().isPresent()) {
            names.addAll(List.of("title", "description", "replicability", "sustainability", "valuesPromotion"));
            return names;
        }
        for (var field : part.step().fields()) {
            names.add(nameOf(field));
            if (field == EntryField.LINKAGES) {
                for (var i = 0; i < whole.linkages().size(); i++) {
                    names.addAll(
                            List.of("linkage-" + i + "-line", "linkage-" + i + "-goal", "linkage-" + i + "-rationale"));
                }
            }
            if (field == EntryField.PARTNERS) {
                for (var i = 0; i < whole.partners().size(); i++) {
                    names.addAll(List.of("partner-" + i + "-name", "partner-" + i + "-country"));
                }
            }
        }
        return names;
    }

    /// Under which name a page shows what is wrong at a path of the content; null for what is on another page.
    private static @Nullable String nameOnPage(Part part, String path, Content whole, List<String> names) {
        var name = path.replaceFirst("^linkages\\[([0-9]+)]\\.actionLine.*", "linkage-$1-line")
                .replaceFirst("^linkages\\[([0-9]+)]\\.rationale", "linkage-$1-rationale")
                .replaceFirst("^linkages\\[([0-9]+)].*", "linkage-$1-goal")
                .replaceFirst("^partners\\[([0-9]+)]\\.country.*", "partner-$1-country")
                .replaceFirst("^partners\\[([0-9]+)].*", "partner-$1-name");
        if (part.translation().isPresent()) {
            var itsOwn = "translations[" + (whole.translations().size() - 1) + "]."; // the page puts its text last
            name = path.startsWith(itsOwn) ? path.substring(itsOwn.length()) : "";
        } else if (path.matches("translations\\[[0-9]+]\\.language")) {
            name = "textLanguage"; // the same language twice: chosen here, too
        } else if (!name.startsWith("linkage-") && !name.startsWith("partner-")) {
            name = EntryField.ofPath(path).map(StepForm::nameOf).orElse("");
        }
        return names.contains(name) ? name : null;
    }

    private static Members texts(Content.Translation text) {
        return members()
                .with("language", text.language())
                .with("title", text.title())
                .with("description", text.description())
                .with("replicability", text.replicability())
                .with("sustainability", text.sustainability())
                .with("valuesPromotion", text.valuesPromotion());
    }

    private static Content.Translation text(@Nullable String language, Answers answers) {
        return new Content.Translation(
                language,
                typed(answers, "title"),
                typed(answers, "description"),
                typed(answers, "replicability"),
                typed(answers, "sustainability"),
                typed(answers, "valuesPromotion"));
    }

    private static void showText(Answers answers, Content.Translation text) {
        answers.with("title", orEmpty(text.title()))
                .with("description", orEmpty(text.description()))
                .with("replicability", orEmpty(text.replicability()))
                .with("sustainability", orEmpty(text.sustainability()))
                .with("valuesPromotion", orEmpty(text.valuesPromotion()));
    }

    /// Rows that say nothing, or offer a link that nobody described, are no linkages.
    private static List<Content.Linkage> linkages(Answers answers) {
        var linkages = new ArrayList<Content.Linkage>();
        for (var i = 0; i < rows(answers); i++) {
            var row = "linkage-" + i;
            var line = typed(answers, row + "-line");
            var goal = answers.value(row + "-goal");
            var rationale = typed(answers, row + "-rationale");
            var offered = answers.chose(row + "-offered", "yes");
            if (rationale != null || (!offered && (line != null || !goal.isEmpty()))) {
                linkages.add(new Content.Linkage(line, number(goal, "sdg-"), number(goal, "gdc-"), rationale));
            }
        }
        return linkages;
    }

    private static void showLinkages(Answers answers, List<Content.Linkage> linkages) {
        for (var i = 0; i < linkages.size(); i++) {
            var linkage = linkages.get(i);
            var goal = linkage.sdg() != null
                    ? "sdg-" + linkage.sdg()
                    : linkage.gdcObjective() != null ? "gdc-" + linkage.gdcObjective() : "";
            answers.with("linkage-" + i + "-line", orEmpty(linkage.actionLine()))
                    .with("linkage-" + i + "-goal", goal)
                    .with("linkage-" + i + "-rationale", orEmpty(linkage.rationale()));
        }
        answers.with("rows", Integer.toString(linkages.size()));
    }

    private static List<Content.Partner> partners(Answers answers) {
        var partners = new ArrayList<Content.Partner>();
        for (var i = 0; i < rows(answers); i++) {
            var name = typed(answers, "partner-" + i + "-name");
            var country = typed(answers, "partner-" + i + "-country");
            if (name != null || country != null) {
                partners.add(new Content.Partner(name, country));
            }
        }
        return partners;
    }

    private static void showPartners(Answers answers, List<Content.Partner> partners) {
        for (var i = 0; i < partners.size(); i++) {
            answers.with("partner-" + i + "-name", orEmpty(partners.get(i).name()))
                    .with("partner-" + i + "-country", orEmpty(partners.get(i).country()));
        }
        answers.with("rows", Integer.toString(partners.size()));
    }

    /// How many rows a page has that asks for several of a kind. More than a hundred were not sent by it.
    static int rows(Answers answers) {
        var rows = answers.value("rows");
        return rows.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(rows), 100) : 0;
    }

    private static boolean isTyped(Answers answers, String date) {
        return !(answers.part(date, "day") + answers.part(date, "month") + answers.part(date, "year")).isBlank();
    }

    /// Browsers end lines with two characters; the limits are those of one.
    private static @Nullable String typed(Answers answers, String field) {
        var value = answers.value(field).replace("\r\n", "\n").strip();
        return value.isEmpty() ? null : value;
    }

    /// What is no number becomes 0, which no list has, and is refused as such.
    private static List<Integer> numbers(Answers answers, String field) {
        return answers.values(field).stream()
                .map(value -> value.matches("[0-9]{1,2}") ? Integer.parseInt(value) : 0)
                .toList();
    }

    private static @Nullable Integer number(String value, String prefix) {
        return value.matches(prefix + "[0-9]{1,2}") ? Integer.valueOf(value.substring(prefix.length())) : null;
    }

    private static String[] texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toArray(String[]::new);
    }

    private static void showDate(Answers answers, String field, @Nullable LocalDate date) {
        if (date != null) {
            answers.withDate(field, date);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Members members() {
        return new Members();
    }

    /// Members of a content by name; unlike `Map.of` it takes what is not said.
    private static final class Members extends LinkedHashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1;

        Members with(String member, @Nullable Object value) {
            put(member, value);
            return this;
        }
    }
}
