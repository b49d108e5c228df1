package org.wsis.forum;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.referencedata.Language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A text that a language lacks would be shown in English without a word of warning.
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages/forum_%s", "ValidationMessages_%s", "problem-titles/%s"})
    void every_text_is_there_in_all_six_languages(String files) throws IOException {
        var english = keys(files, Language.EN);
        for (var language : Language.values()) {
            assertThat(keys(files, language)).as(language.nativeName()).isEqualTo(english);
        }
    }

    private static Set<String> keys(String files, Language language) throws IOException {
        // The English validation messages have no suffix: they are also what every other language falls back to.
        var name = files.formatted(language.code()).replace("ValidationMessages_en", "ValidationMessages");
        var texts = new Properties();
        try (var in = Objects.requireNonNull(TextsTest.class.getResourceAsStream("/" + name + ".properties"), name)) {
            texts.load(new InputStreamReader(in, UTF_8));
        }
        assertThat(texts.values()).as(name).doesNotContain("");
        return texts.stringPropertyNames();
    }
}
