package org.wsis.stocktaking.differences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.words.Writing;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.EntryField;

/// Reads a content to somebody: everything it says, field by field, in the order in which forms ask. What it does
/// not say is left out.
public final class Statements {

    private final ReferenceData data = ReferenceData.loaded();
    private final Content content;
    private final Language reader;
    private final List<Statement> said = new ArrayList<>();

    private Statements(Content content, Language reader) {
        this.content = content;
        this.reader = reader;
    }

    /// Everything that the content says.
    public static List<Statement> of(Content content, Language reader) {
        return new Statements(content, reader).read();
    }

    private List<Statement> read() {
        var codes = data.stocktakingCodes();
        var organization = content.organization();
        if (organization != null) {
            say(EntryField.ORGANIZATION_NAME, organization.name());
            say(EntryField.COUNTRY, word(organization.country(), this::country));
            say(EntryField.STAKEHOLDER_TYPE, word(organization.stakeholderType(), this::stakeholderType));
        }
        say(EntryField.ACTIVITY_TYPE, word(content.activityType(), code -> label(codes.activityTypes(), code)));
        say(EntryField.STATUS, word(content.status(), code -> label(codes.activityStatuses(), code)));
        say(EntryField.WEBSITE, content.website());
        say(EntryField.LANGUAGE, word(content.language(), this::language));
        content.texts().forEach(this::readText);
        say(EntryField.ACTION_LINES, content.actionLines().stream().map(this::actionLine));
        say(EntryField.SDGS, content.sdgs().stream().map(this::goal));
        say(EntryField.GDC_OBJECTIVES, content.gdcObjectives().stream().map(this::objective));
        say(EntryField.LINKAGES, content.linkages().stream().map(this::linkage));
        say(EntryField.COVERAGE, word(content.coverage(), code -> label(codes.coverages(), code)));
        say(EntryField.START_DATE, day(content.startDate()));
        say(EntryField.END_DATE, day(content.endDate()));
        say(EntryField.PARTNERS, content.partners().stream().map(this::partner));
        say(EntryField.BENEFICIARIES, content.beneficiaries().stream().map(code -> label(codes.beneficiaries(), code)));
        return List.copyOf(said);
    }

    private void readText(Content.Translation text) {
        var language = Optional.ofNullable(text.language()).flatMap(Language::of);
        say(EntryField.TITLE, language, text.title());
        say(EntryField.DESCRIPTION, language, text.description());
        say(EntryField.REPLICABILITY, language, text.replicability());
        say(EntryField.SUSTAINABILITY, language, text.sustainability());
        say(EntryField.VALUES_PROMOTION, language, text.valuesPromotion());
    }

    private void say(EntryField field, @Nullable String line) {
        say(field, Optional.empty(), line);
    }

    private void say(EntryField field, Optional<Language> in, @Nullable String line) {
        if (line != null) {
            said.add(new Statement(field, in, List.of(line)));
        }
    }

    private void say(EntryField field, Stream<String> lines) {
        var all = lines.toList();
        if (!all.isEmpty()) {
            said.add(new Statement(field, Optional.empty(), all));
        }
    }

    private static @Nullable String word(@Nullable String code, Function<String, String> words) {
        return code == null ? null : words.apply(code);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Writing.in(reader).date(day);
    }

    private String country(String code) {
        return data.country(code).map(country -> country.name().in(reader)).orElse(code);
    }

    private String stakeholderType(String code) {
        return data.stakeholderType(code).map(type -> type.label().in(reader)).orElse(code);
    }

    private String language(String code) {
        return Language.of(code)
                .map(language -> data.nameOf(language).in(reader))
                .orElse(code);
    }

    private String actionLine(String code) {
        return data.actionLine(code).map(line -> line.name(reader)).orElse(code);
    }

    private String goal(int number) {
        return data.goal(number).map(goal -> goal.name(reader)).orElse(Integer.toString(number));
    }

    private String objective(int number) {
        return data.objective(number).map(objective -> objective.name(reader)).orElse(Integer.toString(number));
    }

    private String linkage(Content.Linkage linkage) {
        var served = linkage.sdg() != null
                ? goal(linkage.sdg())
                : linkage.gdcObjective() != null ? objective(linkage.gdcObjective()) : "–";
        var line = linkage.actionLine() == null ? "–" : actionLine(linkage.actionLine());
        return line + " · " + served + (linkage.rationale() == null ? "" : ": " + linkage.rationale());
    }

    private String partner(Content.Partner partner) {
        var name = partner.name() == null ? "–" : partner.name();
        return partner.country() == null ? name : name + " (" + country(partner.country()) + ")";
    }

    private String label(List<CodeLabel> list, String code) {
        return list.stream()
                .filter(item -> item.code().equals(code))
                .map(item -> item.label().in(reader))
                .findFirst()
                .orElse(code);
    }
}
