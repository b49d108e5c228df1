package org.wsis.stocktaking.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.problems.ProblemTitles;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void every_refusal_has_a_title_in_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(SearchRefusal.values()))
                .isEmpty();
    }

    @Test
    void every_text_is_there_in_every_language() throws IOException {
        var english = keys("en");
        for (var language : new String[] {"ar", "zh", "fr", "ru", "es"}) {
            assertThat(keys(language)).as(language).isEqualTo(english);
        }
    }

    private static Set<String> keys(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/searching_" + language + ".properties"))) {
            texts.load(in);
        }
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
        return texts.stringPropertyNames();
    }

    @ParameterizedTest
    @EnumSource(SearchRefusal.class)
    void every_refusal_is_documented(SearchRefusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
    }
}
