package org.wsis.stocktaking.searching;

import java.util.List;
import java.util.stream.Collectors;

/// Something that the database can be asked for by itself: a word as it is written, a stem, the beginning of a
/// word, or words in a row. What an entry says is indexed apart for each part of it, so that where a form stands is
/// known too.
///
/// @param parts `tsquery` without the mark of the part: a lexeme each, in a row
/// @param beginning whether the last one is only the beginning of a word
record Form(List<String> parts, boolean beginning) {

    /// Where in an entry words stand, the most telling part first; the mark before its lexemes, and how much a hit
    /// there counts for relevance.
    enum Part {
        /// The title.
        TITLE("t", 8),
        /// Who answers for it.
        ORGANIZATION("o", 4),
        /// The description.
        DESCRIPTION("d", 2),
        /// Everything else that is written of it.
        REST("r", 1);

        private final String mark;
        private final int weight;

        Part(String mark, int weight) {
            this.mark = mark;
            this.weight = weight;
        }

        /// How much more it counts than a word in the rest.
        int weight() {
            return weight;
        }

        /// The lexeme by which something in this part is indexed.
        String lexeme(String form) {
            return mark + "/" + form;
        }
    }

    /// A word as it is written, without accents.
    static Form word(Word word) {
        return new Form(List.of(word.plain()), word.kind() == Word.Kind.LAST);
    }

    /// A stem of this language.
    static Form stem(String stem) {
        return new Form(List.of(stem), false);
    }

    /// Words that follow each other.
    static Form row(List<Word> words) {
        return new Form(
                words.stream().map(Word::plain).toList(), words.getLast().kind() == Word.Kind.LAST);
    }

    /// What to ask for one part: `'t/rural' <-> 't/radio'`.
    String query(Part part) {
        return parts.stream()
                        .map(lexeme -> "'" + quoted(part.lexeme(lexeme)) + "'")
                        .collect(Collectors.joining(" <-> "))
                + (beginning ? ":*" : "");
    }

    /// A lexeme between apostrophes, for a `tsquery` or a `tsvector`.
    static String quoted(String lexeme) {
        return lexeme.replace("\\", "\\\\").replace("'", "''");
    }
}
