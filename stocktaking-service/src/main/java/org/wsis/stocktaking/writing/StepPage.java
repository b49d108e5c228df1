package org.wsis.stocktaking.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.parts.Step;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.differences.Difference;
import org.wsis.stocktaking.duplicates.Similar;
import org.wsis.stocktaking.entries.EntryField;
import org.wsis.stocktaking.entries.EntryView;
import org.wsis.stocktaking.remarks.Conversation;

/// What the page of a step shows besides the answers.
///
/// @param entry as it stands now
/// @param part what is written on the page
/// @param mark of the part as it stands now
/// @param lists from which one chooses
/// @param remarks what officers said
/// @param course the steps with where the writer is
/// @param similar entries of the register that look like this one
/// @param crossed how what was typed differs from what somebody else wrote meanwhile; empty where nobody did
/// @param rows how many rows a page has that asks for several of a kind
record StepPage(
        EntryView entry,
        Part part,
        String mark,
        Lists lists,
        Conversation remarks,
        List<Step> course,
        List<Similar> similar,
        List<Difference> crossed,
        int rows) {

    /// Id of the entry.
    public UUID id() {
        return entry.id();
    }

    /// The step.
    public WritingStep step() {
        return part.step();
    }

    /// The further language of a page below the texts; null for the step itself.
    public @Nullable Language translation() {
        return part.translation().orElse(null);
    }

    /// The numbers of the rows.
    public List<Integer> numbers() {
        return IntStream.range(0, rows).boxed().toList();
    }

    /// The field at this pointer, for its name.
    public EntryField field(String pointer) {
        return EntryField.at(pointer).orElseThrow();
    }

    /// The name of a field in a row: `partner-0-name`.
    public String name(String kind, int row, String field) {
        return kind + "-" + row + "-" + field;
    }

    /// What officers said about the field of this name, as long as it is not published since.
    public List<Conversation.Exchange> said(String name) {
        return Arrays.stream(EntryField.values())
                .filter(field -> StepForm.nameOf(field).equals(name))
                .flatMap(field -> remarks.at(field, entry.updatedAt()).stream())
                .toList();
    }

    /// The languages of the further texts.
    public List<Language> translations() {
        return entry.content().translations().stream()
                .flatMap(text -> Optional.ofNullable(text.language()).flatMap(Language::of).stream())
                .toList();
    }
}
