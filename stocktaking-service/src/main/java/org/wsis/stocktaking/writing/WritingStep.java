package org.wsis.stocktaking.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.wsis.stocktaking.entries.EntryField;

/// The pages on which an entry is written, one subject each, in their order. The last one shows all answers and
/// sends them.
enum WritingStep {
    /// Who answers for it.
    WHO(EntryField.ORGANIZATION_NAME, EntryField.COUNTRY, EntryField.STAKEHOLDER_TYPE),
    /// What it is.
    WHAT(EntryField.ACTIVITY_TYPE, EntryField.STATUS, EntryField.WEBSITE),
    /// The texts in the language in which it is told first; those in other languages have pages below it.
    TEXTS(
            EntryField.LANGUAGE,
            EntryField.TITLE,
            EntryField.DESCRIPTION,
            EntryField.REPLICABILITY,
            EntryField.SUSTAINABILITY,
            EntryField.VALUES_PROMOTION),
    /// What it serves.
    SERVES(EntryField.ACTION_LINES, EntryField.SDGS, EntryField.GDC_OBJECTIVES),
    /// How it serves it.
    LINKAGES(EntryField.LINKAGES),
    /// How far it reaches, and when.
    REACH(EntryField.COVERAGE, EntryField.START_DATE, EntryField.END_DATE),
    /// Who takes part, and for whom it is.
    PARTNERS(EntryField.PARTNERS, EntryField.BENEFICIARIES),
    /// All answers, before they are sent.
    CHECK(EntryField.CONSENT);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<EntryField> fields;

    WritingStep(EntryField... fields) {
        this.fields = List.of(fields);
    }

    /// The step in an address.
    static Optional<WritingStep> at(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }

    /// The step that asks for a field.
    static WritingStep of(EntryField field) {
        return Arrays.stream(values())
                .filter(step -> step.asksFor(field))
                .findFirst()
                .orElse(TEXTS); // translations are written below the texts
    }

    /// All of them, in their order.
    static List<WritingStep> course() {
        return List.of(values());
    }

    /// The steps in which something is written: all but the last.
    static List<WritingStep> written() {
        return course().subList(0, course().size() - 1);
    }

    /// Its word in an address.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its number, as people count.
    public int number() {
        return course().indexOf(this) + 1;
    }

    /// How many there are.
    public int count() {
        return course().size();
    }

    /// What it asks for, in the order of the page.
    List<EntryField> fields() {
        return fields;
    }

    boolean asksFor(EntryField field) {
        return fields.contains(field);
    }

    /// The members of the content that it writes.
    List<String> members() {
        return fields.stream().map(EntryField::member).distinct().toList();
    }

    WritingStep next() {
        return course().get(Math.min(number(), count() - 1));
    }
}
