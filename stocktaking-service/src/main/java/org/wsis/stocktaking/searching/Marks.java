package org.wsis.stocktaking.searching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.wsis.referencedata.Language;

/// Shows in a text which of its words were looked for.
public final class Marks {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[-‐‑][\\p{L}\\p{N}\\p{M}]+)*");

    private final Set<String> lexemes = new HashSet<>();
    private final Language reader;
    private final Stems stems;

    Marks(Question question, Language reader, Stems stems) {
        question.wanted().forEach(word -> word.forms().forEach(form -> lexemes.addAll(form.parts())));
        this.reader = reader;
        this.stems = stems;
    }

    /// The text in pieces, of which some are words that were looked for.
    public List<Piece> in(String text, Language language) {
        if (lexemes.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        var pieces = new ArrayList<Piece>();
        var done = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            for (var span : spans(words.group(), language)) {
                var from = words.start() + span.from();
                if (from >= done) {
                    add(pieces, text.substring(done, from), false);
                    done = words.start() + span.end();
                    add(pieces, text.substring(from, done), true);
                }
            }
        }
        add(pieces, text.substring(done), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean wanted) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, wanted));
        }
    }

    private List<Span> spans(String run, Language language) {
        var words = Word.of(run);
        if (words.stream().anyMatch(word -> word.kind() == Word.Kind.LAST)) {
            return pairs(run);
        }
        return words.stream().anyMatch(word -> isWanted(word, language))
                ? List.of(new Span(0, run.length()))
                : List.of();
    }

    private boolean isWanted(Word word, Language language) {
        return lexemes.contains(word.plain())
                || (language == reader
                        && stems.of(reader, word).stream()
                                .anyMatch(stem -> lexemes.contains(Lexemes.stem(reader, stem))));
    }

    /// In a script without spaces, each character that is part of a wanted pair, or wanted alone; neighbours
    /// together.
    private List<Span> pairs(String run) {
        var spans = new ArrayList<Span>();
        for (var at = 0; at < run.length(); at = run.offsetByCodePoints(at, 1)) {
            var one = run.offsetByCodePoints(at, 1);
            var two = one < run.length() ? run.offsetByCodePoints(one, 1) : one;
            var end = two > one && lexemes.contains(Word.plain(run.substring(at, two)))
                    ? two
                    : lexemes.contains(Word.plain(run.substring(at, one))) ? one : at;
            if (end > at) {
                var joined = !spans.isEmpty() && spans.getLast().end() >= at;
                var from = joined ? spans.removeLast().from() : at;
                spans.add(new Span(from, end));
            }
        }
        return spans;
    }

    private record Span(int from, int end) {}

    /// A piece of a text.
    ///
    /// @param text the piece
    /// @param wanted whether it is a word that was looked for
    public record Piece(String text, boolean wanted) {}
}
