package org.wsis.referencedata;

import java.util.EnumMap;
import java.util.Map;

/// One text in all six languages, and for each the source of its wording.
///
/// @param texts what to show, never blank
/// @param sources where the wording was found: `official (found: …)` or `unverified`, with a remark where there is
/// one
public record LanguageText(Map<Language, String> texts, Map<Language, String> sources) {

    /// Refuses a text that lacks a language, because a page would be half empty long before anyone noticed.
    public LanguageText {
        texts = complete(texts, "text");
        sources = complete(sources, "source");
    }

    /// The text in this language.
    public String in(Language language) {
        return of(texts, language);
    }

    /// The source of the wording in this language.
    public String sourceIn(Language language) {
        return of(sources, language);
    }

    /// Whether a UN or ITU text in this language uses this wording.
    public boolean isOfficialIn(Language language) {
        return sourceIn(language).startsWith("official");
    }

    private static String of(Map<Language, String> map, Language language) {
        var value = map.get(language);
        if (value == null) {
            throw new IllegalStateException("complete by construction");
        }
        return value;
    }

    private static Map<Language, String> complete(Map<Language, String> map, String what) {
        var copy = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var value = map.get(language);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(what + " missing in " + language.code() + ": " + map);
            }
            copy.put(language, value);
        }
        return Map.copyOf(copy);
    }
}
