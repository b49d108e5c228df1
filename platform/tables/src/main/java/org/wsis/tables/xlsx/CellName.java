package org.wsis.tables.xlsx;

/// The names of cells, `AB12`.
final class CellName {

    private CellName() {}

    /// The letters of a column, the first being 0.
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }

    /// The column of a name, the first being 0; -1 if it has none, or one beyond what any spreadsheet has.
    static int column(String name) {
        var column = 0;
        for (var at = 0; at < name.length() && column < 1 << 20; at++) {
            var letter = name.charAt(at);
            if (letter < 'A' || letter > 'Z') {
                return column - 1;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return -1;
    }
}
