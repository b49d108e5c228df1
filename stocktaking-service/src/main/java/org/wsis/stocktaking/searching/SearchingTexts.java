package org.wsis.stocktaking.searching;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.wsis.referencedata.Language;

/// The texts of the pages, where Java needs one of them.
final class SearchingTexts {

    private SearchingTexts() {}

    static SearchingMessages in(Language reader) {
        return MessageBundles.get(SearchingMessages.class, Localized.Literal.of(reader.code()));
    }
}
