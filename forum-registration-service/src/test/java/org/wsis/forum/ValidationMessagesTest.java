package org.wsis.forum;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ValidationMessagesTest {

    /// What a language lacks would be told in English without a word of warning. (Texts of pages are checked by
    /// the build.)
    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "fr", "ru", "es"})
    void every_language_has_all_that_english_has(String language) throws IOException {
        var texts = texts("_" + language);
        assertThat(texts.keySet()).isEqualTo(texts("").keySet());
        assertThat(texts.values()).doesNotContain("");
    }

    private static Properties texts(String suffix) throws IOException {
        var name = "/ValidationMessages" + suffix + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(ValidationMessagesTest.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, UTF_8));
        }
        return texts;
    }
}
