package org.wsis.pages.forms;

import java.util.Optional;

import org.wsis.referencedata.Language;

/// One of the answers among which a form lets people choose.
///
/// @param value what is sent
/// @param label what people read
/// @param hint a remark below the label
/// @param language the language of the label, if it is not that of the page
public record Choice(String value, String label, Optional<String> hint, Optional<Language> language) {

    /// A choice in the language of the page.
    public static Choice of(String value, String label) {
        return new Choice(value, label, Optional.empty(), Optional.empty());
    }

    /// The same with a remark below the label.
    public Choice withHint(String remark) {
        return new Choice(value, label, Optional.of(remark), language);
    }

    /// The same with a label in another language than that of the page.
    public Choice in(Language other) {
        return new Choice(value, label, hint, Optional.of(other));
    }
}
