package org.wsis.referencedata;

import java.util.Map;
import java.util.Optional;

/// A regional commission of the United Nations.
///
/// @param code its English abbreviation
/// @param label its full name
/// @param abbreviations the abbreviation by language; Arabic mostly has none
public record RegionalCommission(String code, LanguageText label, Map<Language, String> abbreviations) {

    /// Keeps its own copy of the abbreviations.
    public RegionalCommission {
        abbreviations = Map.copyOf(abbreviations);
    }

    /// The abbreviation in common use in this language, where there is one.
    public Optional<String> abbreviation(Language language) {
        return Optional.ofNullable(abbreviations.get(language));
    }
}
