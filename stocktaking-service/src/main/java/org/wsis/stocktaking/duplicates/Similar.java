package org.wsis.stocktaking.duplicates;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// An initiative of the register that looks like the one at hand.
///
/// @param language code of the language of this title
/// @param year in which it joined the register
/// @param likeness 0 to 1; 1 is the same
public record Similar(
        UUID id,
        String reference,
        String language,
        String title,
        String organization,
        @Nullable String country,
        int year,
        double likeness) {

    /// The language of the title, for pages.
    public Language in() {
        return Language.of(language).orElse(Language.EN);
    }

    /// The name of the country in the reader's language.
    public Optional<String> countryName(Language reader) {
        return Optional.ofNullable(country)
                .flatMap(ReferenceData.loaded()::country)
                .map(found -> found.name().in(reader));
    }
}
