package org.wsis.tables.csv;

import java.util.Optional;

/// Which character separates the cells of a file, judged by its beginning.
final class Separators {

    private static final char[] KNOWN = {',', ';', '\t'};

    private Separators() {}

    /// What a first line `sep=;` says, which some spreadsheets write and hide.
    static Optional<Character> said(char[] start, int length) {
        var isSaid = length >= 5
                && new String(start, 0, 4).equalsIgnoreCase("sep=")
                && (length == 5 || start[5] == '\r' || start[5] == '\n');
        return isSaid ? Optional.of(start[4]) : Optional.empty();
    }

    /// The one that the first row has most of, outside quotation marks; a comma where there is none.
    static char mostOf(char[] start, int length) {
        var counts = new int[KNOWN.length];
        var inQuotes = false;
        for (var at = 0; at < length && (inQuotes || (start[at] != '\n' && start[at] != '\r')); at++) {
            if (start[at] == '"') {
                inQuotes = !inQuotes;
            }
            for (var known = 0; known < KNOWN.length && !inQuotes; known++) {
                counts[known] += start[at] == KNOWN[known] ? 1 : 0;
            }
        }
        var most = 0;
        for (var known = 1; known < KNOWN.length; known++) {
            most = counts[known] > counts[most] ? known : most;
        }
        return KNOWN[most];
    }
}
