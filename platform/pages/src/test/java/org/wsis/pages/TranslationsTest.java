package org.wsis.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.wsis.pages.forms.FormRefusal;
import org.wsis.pages.testing.Translations;
import org.wsis.pages.words.PagesMessages;
import org.wsis.problems.ProblemTitles;

import static org.assertj.core.api.Assertions.assertThat;

class TranslationsTest {

    @Test
    void everything_the_pages_say_is_said_in_all_six_languages() {
        assertThat(Translations.missingIn(PagesMessages.class)).isEmpty();
        assertThat(ProblemTitles.onClassPath().missingFor(FormRefusal.values())).isEmpty();
    }

    @Test
    void french_has_its_narrow_space_before_tall_punctuation() throws IOException {
        try (var file = getClass().getResourceAsStream("/messages/msg_fr.properties")) {
            assertThat(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> !line.startsWith("#"))
                    .noneMatch(line -> line.matches(".* [:;!?].*"));
        }
    }

    @Test
    void a_missing_text_is_named() {
        assertThat(Translations.missingIn(IncompleteMessages.class))
                .containsExactly("ar: hello", "zh: hello", "en: hello", "fr: hello", "ru: hello", "es: hello");
    }
}
