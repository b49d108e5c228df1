package org.wsis.stocktaking.entries;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.wsis.referencedata.Language;

/// The texts of the pages, where Java needs one of them.
final class StocktakingTexts {

    private StocktakingTexts() {}

    static StocktakingMessages in(Language reader) {
        return MessageBundles.get(StocktakingMessages.class, Localized.Literal.of(reader.code()));
    }
}
