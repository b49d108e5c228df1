package org.wsis.stocktaking.searching;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// By which letters an entry stands in the order of titles: its words in lower case, without accents and signs. The
/// alphabets follow each other as in Unicode. Not a collation of the database, since those differ from one machine
/// to another and change under the feet of an index.
final class TitleKey {

    /// Titles that are the same up to here follow each other as they joined the register.
    private static final int LETTERS = 48;

    private TitleKey() {}

    static String of(@Nullable String title) {
        var key = Word.of(title == null ? "" : title).stream()
                .filter(word -> word.kind() != Word.Kind.COMPOUND)
                .map(word -> word.kind() == Word.Kind.PAIR
                        ? word.plain().substring(0, word.plain().offsetByCodePoints(0, 1))
                        : word.plain() + " ")
                .collect(Collectors.joining())
                .strip();
        return key.codePointCount(0, key.length()) > LETTERS
                ? key.substring(0, key.offsetByCodePoints(0, LETTERS))
                : key;
    }
}
