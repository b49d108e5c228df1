package org.wsis.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.wsis.referencedata.Language;

/// Which of the six languages to greet a person with whose address names none: `/`, or a path that does not
/// exist.
public final class LanguageNegotiation {

    private static final List<Locale> OFFERED =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    /// More ranges than anybody speaks; a longer header is not worth reading.
    private static final int LONGEST_HEADER = 500;

    private LanguageNegotiation() {}

    /// The language a browser asks for by its `Accept-Language` header; English when it asks for none of the six
    /// or in a way that cannot be read.
    public static Language bestFor(Optional<String> acceptLanguage) {
        return acceptLanguage
                .filter(header -> header.length() <= LONGEST_HEADER)
                .flatMap(LanguageNegotiation::match)
                .flatMap(locale -> Language.of(locale.getLanguage()))
                .orElse(Language.EN);
    }

    private static Optional<Locale> match(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), OFFERED));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
