package org.wsis.stocktaking.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.problems.ProblemTitles;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void every_refusal_has_a_title_in_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(EntryRefusal.values()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EntryRefusal.class)
    void every_refusal_is_documented(EntryRefusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/stocktaking_%s.properties",
                "messages/writing_%s.properties",
                "messages/reading_%s.properties",
                "ValidationMessages_%s.properties"
            })
    void every_text_is_there_in_every_language(String file) throws IOException {
        var english = keys(file.startsWith("Val") ? "ValidationMessages.properties" : file.formatted("en"));
        for (var language : new String[] {"ar", "zh", "fr", "ru", "es"}) {
            assertThat(keys(file.formatted(language))).as(language).isEqualTo(english);
        }
    }

    private static java.util.Set<String> keys(String file) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            texts.load(in);
        }
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
        return texts.stringPropertyNames();
    }
}
