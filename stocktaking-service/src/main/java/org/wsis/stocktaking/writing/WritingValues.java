package org.wsis.stocktaking.writing;

import io.quarkus.qute.TemplateExtension;
import org.wsis.pages.forms.Answers;

/// What the templates of the writing pages ask of a value.
@TemplateExtension
final class WritingValues {

    private WritingValues() {}

    /// How many characters an answer has, as people count: `{answers.characters(name)}`.
    static int characters(Answers answers, String name) {
        var value = answers.value(name).replace("\r\n", "\n");
        return value.codePointCount(0, value.length());
    }
}
