package org.wsis.tables;

import java.util.ArrayList;
import java.util.List;

/// Several texts in one cell: `a; b`. A semicolon, a line end or a backslash inside a text gets a backslash before
/// it.
public final class TextList {

    private static final String SPECIAL = ";\\\n\r";

    private TextList() {}

    /// The cell of these texts.
    public static String join(List<String> texts) {
        var cell = new StringBuilder();
        for (var text : texts) {
            if (!cell.isEmpty()) {
                cell.append("; ");
            }
            for (var at = 0; at < text.length(); at++) {
                if (SPECIAL.indexOf(text.charAt(at)) >= 0) {
                    cell.append('\\');
                }
                cell.append(text.charAt(at));
            }
        }
        return cell.toString();
    }

    /// The texts of a cell, without spaces at their ends and without empty ones. A line end separates too, as
    /// people write lists in spreadsheets.
    public static List<String> split(String cell) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var at = 0; at < cell.length(); at++) {
            var letter = cell.charAt(at);
            if (letter == '\\' && at + 1 < cell.length() && SPECIAL.indexOf(cell.charAt(at + 1)) >= 0) {
                at++;
                text.append(cell.charAt(at));
            } else if (letter == ';' || letter == '\n' || letter == '\r') {
                add(text, texts);
            } else {
                text.append(letter);
            }
        }
        add(text, texts);
        return texts;
    }

    private static void add(StringBuilder text, List<String> texts) {
        var stripped = text.toString().strip();
        if (!stripped.isEmpty()) {
            texts.add(stripped);
        }
        text.setLength(0);
    }
}
