package org.wsis.problems;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// In which of the six languages somebody is answered.
final class Languages {

    static final String SOURCE = "en";

    /// English first: it is what `Accept-Language: *` gets.
    static final List<String> ALL = List.of(SOURCE, "ar", "zh", "fr", "ru", "es");

    /// More ranges than anybody speaks; a longer header is not worth reading.
    private static final int LONGEST_HEADER = 500;

    private Languages() {}

    /// The language a page path begins with (`/fr/forum`), else the best of `Accept-Language`, else English.
    static String of(String path, @Nullable String acceptLanguage) {
        var first = path.length() > 2 ? path.substring(1, 3) : "";
        var isLanguage = ALL.contains(first) && (path.length() == 3 || path.charAt(3) == '/');
        return isLanguage ? first : best(acceptLanguage);
    }

    private static String best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return SOURCE;
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return best == null ? SOURCE : best;
        } catch (IllegalArgumentException malformed) {
            return SOURCE; // a header nobody can read is no reason to refuse
        }
    }
}
