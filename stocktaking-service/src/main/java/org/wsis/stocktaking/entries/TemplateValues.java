package org.wsis.stocktaking.entries;

import java.util.List;

import io.quarkus.qute.TemplateExtension;

/// What templates of the register ask of a value, besides what all pages can ask.
@TemplateExtension
final class TemplateValues {

    private TemplateValues() {}

    /// The lines of a text that somebody wrote, empty ones too: `{words.inLines}`.
    static List<String> inLines(String text) {
        return text.lines().toList();
    }
}
