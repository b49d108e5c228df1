package org.wsis.stocktaking.searching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word of a text, as texts and queries are both broken into words: by one rule, so that what is written is found
/// by what is typed.
///
/// - A run of letters and digits of any script is a word.
/// - Chinese and Japanese write no spaces. Each pair of neighbouring characters is a word, and the last character
/// alone, so that every character begins one: a single character is found by its beginning.
/// - `e-government` is one word, and each of its parts is one too.
///
/// @param written in lower case, with its accents: what a stem is made of
/// @param plain without accents, marks and the spellings that writers do not agree on: what is looked up
/// @param position the place in the text, from 1; parts of a compound follow each other
/// @param kind what it is
record Word(String written, String plain, int position, Kind kind) {

    /// Longer ones are cut: nobody types them, and a term of the database has a limit.
    private static final int LONGEST = 60;

    private static final int NONE = -1;

    /// What a word is.
    enum Kind {
        /// Letters and digits between two things that are neither.
        LETTERS,
        /// A compound with its hyphens left out; its parts follow.
        COMPOUND,
        /// A part of the compound before it.
        PART,
        /// Two neighbouring characters of a script without spaces.
        PAIR,
        /// The last character of such a run.
        LAST
    }

    /// The words of a text, in order.
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var position = 1;
        var chars = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        for (var at = 0; at < chars.length; ) {
            if (isUnspaced(chars[at])) {
                var end = endOfRun(chars, at);
                position = addPairs(words, chars, at, end, position);
                at = end;
            } else if (isOfWord(chars[at])) {
                var end = endOfCompound(chars, at);
                position = addCompound(words, new String(chars, at, end - at), position);
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    /// Without accents and marks; the letters that Arabic, German, Nordic and other writers exchange are made one.
    static String plain(String word) {
        var plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints().forEach(c -> {
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ' -> plain.append('d');
                case 'ı' -> plain.append('i');
                case 'ٱ' -> plain.append('ا');
                case 'ى' -> plain.append('ي');
                case 'ة' -> plain.append('ه');
                case 'ـ' -> {}
                default -> {
                    if (Character.isDigit(c)) {
                        plain.append(Character.digit(c, 10));
                    } else if (!isMark(c)) {
                        plain.appendCodePoint(c);
                    }
                }
            }
        });
        return plain.toString();
    }

    private static int addPairs(List<Word> words, int[] chars, int from, int end, int position) {
        for (var at = from; at < end; at++, position++) {
            var isLast = at + 1 == end;
            var pair = new String(chars, at, isLast ? 1 : 2);
            words.add(new Word(pair, pair, position, isLast ? Kind.LAST : Kind.PAIR));
        }
        return position;
    }

    private static int addCompound(List<Word> words, String compound, int position) {
        var parts = List.of(compound.split("[-‐‑]", -1));
        if (parts.size() > 1) {
            add(words, String.join("", parts), position, Kind.COMPOUND);
        }
        for (var part : parts) {
            add(words, part, position++, parts.size() > 1 ? Kind.PART : Kind.LETTERS);
        }
        return position;
    }

    private static void add(List<Word> words, String written, int position, Kind kind) {
        var cut = written.codePointCount(0, written.length()) > LONGEST
                ? written.substring(0, written.offsetByCodePoints(0, LONGEST))
                : written;
        var plain = plain(cut);
        if (!plain.isEmpty()) {
            words.add(new Word(cut, plain, position, kind));
        }
    }

    private static int endOfRun(int[] chars, int from) {
        var end = from;
        while (end < chars.length && isUnspaced(chars[end])) {
            end++;
        }
        return end;
    }

    /// Behind the last letter of the word that begins here; hyphens between two letters belong to it.
    private static int endOfCompound(int[] chars, int from) {
        var end = from;
        var hyphen = NONE;
        while (end < chars.length) {
            if (isOfWord(chars[end]) && !isUnspaced(chars[end])) {
                hyphen = NONE;
            } else if (isHyphen(chars[end]) && hyphen == NONE) {
                hyphen = end;
            } else {
                break;
            }
            end++;
        }
        return hyphen == NONE ? end : hyphen;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    private static boolean isUnspaced(int c) {
        return Character.isLetter(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
                    default -> false;
                };
    }
}
