package org.wsis.trustfund.overview;

import java.util.Objects;

import org.wsis.referencedata.Language;
import org.wsis.trustfund.editions.Edition;

/// An edition as the page shows it to a reader of one language.
///
/// @param edition the edition
/// @param name its name, in the reader's language where there is one
/// @param nameLanguage the language of that name
record ShownEdition(Edition edition, String name, Language nameLanguage) {

    static ShownEdition of(Edition edition, Language reader) {
        var language = edition.name().containsKey(reader.code()) ? reader : Language.EN;
        return new ShownEdition(edition, Objects.requireNonNull(edition.name().get(language.code())), language);
    }
}
