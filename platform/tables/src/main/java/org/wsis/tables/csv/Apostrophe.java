package org.wsis.tables.csv;

/// Keeps spreadsheets from executing a text. What begins like a formula gets an apostrophe before it, which tells a
/// spreadsheet that it is text; and so does what begins with apostrophes and then like a formula, because only then
/// does taking one away give back every text exactly as it was.
final class Apostrophe {

    /// The characters after which spreadsheets expect a formula; tab and carriage return hide one.
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private Apostrophe() {}

    static String before(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    static String takenFrom(String cell) {
        return cell.startsWith("'") && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && BEGINS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
