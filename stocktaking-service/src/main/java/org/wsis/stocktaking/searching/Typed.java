package org.wsis.stocktaking.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed to look for, understood: words that must all be there, `"words in a row"`, `-words` that
/// must not, and `OR` between two of which one is enough. Whatever is typed can be understood; signs without
/// meaning are left out.
///
/// @param clauses each must be fulfilled
record Typed(List<Clause> clauses) {

    /// An opening quotation mark of any of the six languages, the text behind it, and the closing one or the end;
    /// or anything up to the next space or quotation mark.
    private static final Pattern PIECE =
            Pattern.compile("(-?)(?:[\"“”„«»「」『』]([^\"“”„«»「」『』]*)(?:[\"“”„«»「」『』]|$)" + "|([^\\s\"“”„«»「」『』]+))");

    private static final String OR = "OR";

    /// Reads it.
    static Typed read(String text) {
        var clauses = new ArrayList<Clause>();
        var either = false;
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            var quoted = pieces.group(2) != null;
            var piece = quoted ? pieces.group(2) : pieces.group(3);
            if (!quoted && piece.equals(OR) && pieces.group(1).isEmpty()) {
                either = true;
                continue;
            }
            var term = new Term(piece, quoted, Word.of(piece));
            if (term.words().isEmpty()) {
                continue;
            }
            var not = !pieces.group(1).isEmpty();
            if (either && !not && !clauses.isEmpty() && !clauses.getLast().not()) {
                clauses.add(clauses.removeLast().or(term));
            } else {
                clauses.add(new Clause(not, List.of(term)));
            }
            either = false;
        }
        return new Typed(List.copyOf(clauses));
    }

    /// Whether it asks for nothing that could be found.
    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// All words in it.
    List<Word> words() {
        return clauses.stream()
                .flatMap(clause -> clause.either().stream())
                .flatMap(term -> term.words().stream())
                .toList();
    }

    /// The same with another word in place of one, as it would be typed.
    String with(String word, String other) {
        return clauses.stream()
                .map(clause -> (clause.not() ? "-" : "")
                        + clause.either().stream()
                                .map(term -> term.with(word, other))
                                .collect(Collectors.joining(" " + OR + " ")))
                .collect(Collectors.joining(" "));
    }

    /// One condition.
    ///
    /// @param not nothing of it may be there
    /// @param either one of these must be there
    record Clause(boolean not, List<Term> either) {

        private Clause or(Term another) {
            var more = new ArrayList<>(either);
            more.add(another);
            return new Clause(not, List.copyOf(more));
        }
    }

    /// A word, or what stands between quotation marks.
    ///
    /// @param text as it was typed, without quotation marks
    /// @param quoted whether its words must follow each other
    /// @param words its words; `AT&T` has two
    record Term(String text, boolean quoted, List<Word> words) {

        private String with(String word, String other) {
            var same = words.size() == 1 && words.getFirst().plain().equals(word);
            return quoted ? "\"" + text + "\"" : same ? other : text;
        }
    }
}
