package org.wsis.stocktaking.entries;

import java.util.ResourceBundle;

import org.wsis.referencedata.Language;

/// The sentences of the rules (`ValidationMessages_<language>.properties`) for pages, whose language is that of
/// their address and not the one a browser asks for.
public final class ValidationTexts {

    private ValidationTexts() {}

    /// The sentence in the reader's language.
    ///
    /// @param template as a constraint has it: `{stocktaking.title.missing}`
    public static String in(Language reader, String template) {
        var key = template.substring(1, template.length() - 1);
        return ResourceBundle.getBundle(
                        "ValidationMessages",
                        reader.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
