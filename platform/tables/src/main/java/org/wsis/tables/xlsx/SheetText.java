package org.wsis.tables.xlsx;

import java.util.regex.Pattern;

/// Text inside the XML of a workbook. What XML cannot carry, or would change, is written `_x000D_`; so a text that
/// looks like that has to be written otherwise too.
final class SheetText {

    /// The most that a cell may hold; one more, and the workbook does not open.
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    /// Adds a text as the content of an element or attribute. A text that is too long for a cell is cut, and ends
    /// with a sign of that.
    static void add(StringBuilder xml, String text) {
        var end = text.length();
        if (end > LONGEST) {
            end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        }
        for (var at = 0; at < end; at++) {
            var letter = text.charAt(at);
            switch (letter) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '_' -> xml.append(looksEscaped(text, at) ? "_x005F_" : "_");
                case '\t', '\n' -> xml.append(letter);
                default -> {
                    if (letter < 0x20 || letter == 0xfffe || letter == 0xffff) {
                        xml.append("_x%04X_".formatted((int) letter));
                    } else if (Character.isSurrogate(letter) && !isPair(text, at)) {
                        xml.append('\ufffd');
                    } else {
                        xml.append(letter);
                    }
                }
            }
        }
        if (end < text.length()) {
            xml.append('…');
        }
    }

    /// The text that was written so.
    static String read(String written) {
        return written.contains("_x")
                ? ESCAPED.matcher(written).replaceAll(escaped -> escapedLetter(escaped.group(1)))
                : written;
    }

    private static String escapedLetter(String code) {
        var letter = (char) Integer.parseInt(code, 16);
        return java.util.regex.Matcher.quoteReplacement(String.valueOf(letter));
    }

    private static boolean looksEscaped(String text, int at) {
        return text.startsWith("_x", at)
                && ESCAPED.matcher(text)
                        .region(at, Math.min(text.length(), at + 7))
                        .matches();
    }

    private static boolean isPair(String text, int at) {
        var letter = text.charAt(at);
        return Character.isHighSurrogate(letter)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
