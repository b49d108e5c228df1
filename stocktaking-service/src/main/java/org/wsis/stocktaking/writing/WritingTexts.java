package org.wsis.stocktaking.writing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// The texts of the pages, where Java needs one of them.
final class WritingTexts {

    private WritingTexts() {}

    static WritingMessages in(Language reader) {
        return MessageBundles.get(WritingMessages.class, Localized.Literal.of(reader.code()));
    }

    /// The name of a language in the reader's.
    static String nameOf(String code, Language reader) {
        return Language.of(code)
                .map(language -> ReferenceData.loaded().nameOf(language).in(reader))
                .orElse(code);
    }
}
