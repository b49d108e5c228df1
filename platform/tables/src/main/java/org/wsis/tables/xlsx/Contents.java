package org.wsis.tables.xlsx;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What the main part of a workbook says: which sheets there are, and from which year it counts days.
///
/// @param sheet the link to the first sheet that can be seen
record Contents(@Nullable String sheet, boolean from1904) {

    static Contents read(Parts book, String part) throws IOException {
        @Nullable String sheet = null;
        var from1904 = false;
        try (var xml = new Xml(book.part(part))) {
            for (var element = xml.nextStart(); element != null; element = xml.nextStart()) {
                if (element.equals("workbookPr")) {
                    var said = xml.attribute("date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                } else if (element.equals("sheet") && sheet == null && isVisible(xml.attribute("state"))) {
                    sheet = xml.attribute("id");
                }
            }
        }
        return new Contents(sheet, from1904);
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    Optional<String> firstVisible() {
        return Optional.ofNullable(sheet);
    }
}
