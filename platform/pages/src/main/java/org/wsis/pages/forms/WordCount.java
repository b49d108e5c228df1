package org.wsis.pages.forms;

import java.util.regex.Pattern;

/// How many words a text has, for limits such as *150 to 200 words*. A word is a run of letters and digits, which
/// may be held together by an apostrophe, a hyphen or a point (`don't`, `e-health`, `2.5`). Chinese has no
/// spaces: there each character counts as a word, as it does in UN documents.
public final class WordCount {

    private static final Pattern WORD = Pattern.compile(
            "\\p{IsHan}|(?:(?!\\p{IsHan})[\\p{L}\\p{N}\\p{M}])+(?:['’.\\-](?:(?!\\p{IsHan})[\\p{L}\\p{N}\\p{M}])+)*");

    private WordCount() {}

    /// The number of words.
    public static long in(String text) {
        return WORD.matcher(text).results().count();
    }
}
