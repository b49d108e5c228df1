package org.wsis.stocktaking.reporting;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.wsis.referencedata.Language;

/// The texts of the pages, where Java needs one of them.
final class ReportingTexts {

    private ReportingTexts() {}

    static ReportingMessages in(Language reader) {
        return MessageBundles.get(ReportingMessages.class, Localized.Literal.of(reader.code()));
    }
}
