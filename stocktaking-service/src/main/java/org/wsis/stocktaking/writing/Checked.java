package org.wsis.stocktaking.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.wsis.referencedata.Language;
import org.wsis.stocktaking.differences.Statement;
import org.wsis.stocktaking.differences.Statements;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.EntryField;

/// All answers on one page, in the groups of the steps.
///
/// @param step where they are given
/// @param rows one for each field
record Checked(WritingStep step, List<Row> rows) {

    /// One field with what is said at it.
    ///
    /// @param name under which the page shows it, which is also its id
    /// @param said what is said, in each language it is said in; empty when nothing is
    record Row(EntryField field, String name, List<Statement> said) {}

    static List<Checked> of(Content content, Language reader) {
        var said = Statements.of(content, reader);
        return WritingStep.written().stream()
                .map(step -> new Checked(step, rows(step, said, content, reader)))
                .toList();
    }

    private static List<Row> rows(WritingStep step, List<Statement> said, Content content, Language reader) {
        var rows = new ArrayList<Row>();
        for (var field : step.fields()) {
            rows.add(new Row(
                    field,
                    StepForm.nameOf(field),
                    said.stream()
                            .filter(statement -> statement.field() == field)
                            .toList()));
        }
        if (step == WritingStep.TEXTS) {
            var languages = content.translations().stream()
                    .map(Content.Translation::language)
                    .filter(Objects::nonNull)
                    .map(language -> WritingTexts.nameOf(language, reader))
                    .toList();
            rows.add(new Row(
                    EntryField.TRANSLATIONS,
                    StepForm.nameOf(EntryField.TRANSLATIONS),
                    languages.isEmpty()
                            ? List.of()
                            : List.of(new Statement(EntryField.TRANSLATIONS, Optional.empty(), languages))));
        }
        return List.copyOf(rows);
    }
}
