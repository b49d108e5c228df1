package org.wsis.stocktaking.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.wsis.stocktaking.differences.Difference.Kind;
import org.wsis.stocktaking.differences.Difference.Piece;

/// How two texts differ, word by word: the longest common run of words is kept, the rest went or came. Chinese has
/// no spaces; there each character is a word.
final class WordDifferences {

    private static final Pattern WORD = Pattern.compile(
            "\\s+|\\p{IsHan}|(?:(?!\\p{IsHan})[\\p{L}\\p{M}\\p{N}'’_-])+|\\X", Pattern.UNICODE_CHARACTER_CLASS);

    /// A table of this many cells takes some milliseconds; two texts that are long and differ almost everywhere are
    /// no easier to read word by word than one after the other.
    private static final long MOST_CELLS = 6_000_000;

    private WordDifferences() {}

    static List<Piece> between(String before, String after) {
        var was = words(before);
        var is = words(after);
        var start = 0;
        while (start < was.size() && start < is.size() && was.get(start).equals(is.get(start))) {
            start++;
        }
        var end = 0;
        while (end < was.size() - start
                && end < is.size() - start
                && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
            end++;
        }
        var pieces = new Pieces();
        pieces.add(Kind.KEPT, was.subList(0, start));
        middle(was.subList(start, was.size() - end), is.subList(start, is.size() - end), pieces);
        pieces.add(Kind.KEPT, was.subList(was.size() - end, was.size()));
        return pieces.joined();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void middle(List<String> was, List<String> is, Pieces pieces) {
        if ((long) was.size() * is.size() > MOST_CELLS) {
            pieces.add(Kind.REMOVED, was);
            pieces.add(Kind.ADDED, is);
            return;
        }
        var common = commonLengths(was, is);
        var i = 0;
        var j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                pieces.add(Kind.KEPT, was.subList(i, i + 1));
                i++;
                j++;
            } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(Kind.REMOVED, was.subList(i, i + 1));
                i++;
            } else {
                pieces.add(Kind.ADDED, is.subList(j, j + 1));
                j++;
            }
        }
    }

    /// How many words the rests of the two, from each pair of places on, have in common.
    private static short[][] commonLengths(List<String> was, List<String> is) {
        var common = new short[was.size() + 1][is.size() + 1];
        for (var i = was.size() - 1; i >= 0; i--) {
            for (var j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? (short) (common[i + 1][j + 1] + 1)
                        : (short) Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /// Puts what went before what came, and joins neighbours of the same kind.
    private static final class Pieces {

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final StringBuilder kept = new StringBuilder();

        void add(Kind kind, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            if (kind == Kind.KEPT) {
                flushChange();
            } else {
                flush(Kind.KEPT, kept);
            }
            var target =
                    switch (kind) {
                        case KEPT -> kept;
                        case ADDED -> added;
                        case REMOVED -> removed;
                    };
            words.forEach(target::append);
        }

        List<Piece> joined() {
            flushChange();
            flush(Kind.KEPT, kept);
            return List.copyOf(done);
        }

        private void flushChange() {
            flush(Kind.REMOVED, removed);
            flush(Kind.ADDED, added);
        }

        private void flush(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                done.add(new Piece(kind, text.toString()));
                text.setLength(0);
            }
        }
    }
}
