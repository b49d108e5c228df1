package org.wsis.stocktaking.differences;

import java.util.List;
import java.util.Optional;

import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.EntryField;

/// What a content says at one field, in the words of the reader: codes are words of the reader's language, texts
/// are as their authors wrote them.
///
/// @param field where it is said
/// @param in the language of a text, which makes it a field of its own; empty for everything that is no text
/// @param lines what is said; a text is one line, a list has several
public record Statement(EntryField field, Optional<Language> in, List<String> lines) {

    /// Whether it is a text that people wrote: differences in it are shown word by word.
    public boolean isText() {
        return switch (field) {
            case ORGANIZATION_NAME, WEBSITE, TITLE, DESCRIPTION, REPLICABILITY, SUSTAINABILITY, VALUES_PROMOTION ->
                true;
            default -> false;
        };
    }

    /// The paragraphs of a text, or the items of a list.
    public List<String> paragraphs() {
        return lines.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
