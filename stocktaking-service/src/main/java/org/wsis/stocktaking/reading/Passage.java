package org.wsis.stocktaking.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Content;

/// A text of an entry as a reader gets it: in the reader's language if the entry has it there, else in the
/// original.
///
/// @param language in which it is written
public record Passage(Language language, List<String> paragraphs) {

    static Optional<Passage> of(
            Content content, Language reader, Function<Content.Translation, @Nullable String> part) {
        return content.textIn(reader.code())
                .flatMap(text -> passage(text, part, reader))
                .or(() -> content.texts().findFirst().flatMap(text -> passage(text, part, reader)));
    }

    private static Optional<Passage> passage(
            Content.Translation text, Function<Content.Translation, @Nullable String> part, Language reader) {
        return Optional.ofNullable(part.apply(text))
                .map(words -> new Passage(
                        Optional.ofNullable(text.language())
                                .flatMap(Language::of)
                                .orElse(reader),
                        words.lines().filter(line -> !line.isBlank()).toList()));
    }

    /// The whole in one line.
    public String inOneLine() {
        return String.join(" ", paragraphs);
    }
}
