package org.wsis.tables.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Which styles of a workbook show a number as a day. Nothing else in a cell tells it.
final class DateStyles {

    private static final int MOST = 65_536;

    private final List<Boolean> isDate = new ArrayList<>();

    static DateStyles none() {
        return new DateStyles();
    }

    static DateStyles read(Xml xml) {
        var styles = new DateStyles();
        var dateFormats = new HashSet<String>();
        for (var element = xml.nextStart(); element != null; element = xml.nextStart()) {
            if (element.equals("numFmt") && dateFormats.size() < MOST && showsDate(xml.attribute("formatCode"))) {
                dateFormats.add(Objects.requireNonNullElse(xml.attribute("numFmtId"), ""));
            } else if (element.equals("cellXfs")) {
                styles.readFormats(xml, dateFormats);
            }
        }
        return styles;
    }

    private void readFormats(Xml xml, Set<String> dateFormats) {
        for (var element = xml.nextStartInside("cellXfs"); element != null; element = xml.nextStartInside("cellXfs")) {
            if (element.equals("xf") && isDate.size() < MOST) {
                var format = Objects.requireNonNullElse(xml.attribute("numFmtId"), "0");
                isDate.add(isBuiltIn(format) || dateFormats.contains(format));
            }
        }
    }

    boolean isDate(int style) {
        return style >= 0 && style < isDate.size() && isDate.get(style);
    }

    /// The formats that every workbook knows without saying so.
    private static boolean isBuiltIn(String format) {
        return switch (format) {
            case "14", "15", "16", "17", "22" -> true;
            default -> false;
        };
    }

    /// Whether a format shows a year or a day, outside quotation marks, brackets and escapes. A time alone is a
    /// number of hours, not a day.
    private static boolean showsDate(@org.jspecify.annotations.Nullable String code) {
        return code != null
                && code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "").matches("(?is).*[yd].*");
    }
}
