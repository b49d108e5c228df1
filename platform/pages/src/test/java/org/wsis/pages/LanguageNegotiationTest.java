package org.wsis.pages;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageNegotiationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | FR",
                "fr-CH, fr;q=0.9, en;q=0.8 | FR",
                "de, es;q=0.5, ru;q=0.7 | RU",
                "zh-TW | ZH",
                "zh-Hant-HK, en;q=0.1 | ZH",
                "ar-EG | AR",
                "de | EN",
                "* | EN",
                ";;; | EN",
                "en;q=2 | EN"
            })
    void the_language_is_the_one_liked_best_among_the_six(String header, Language language) {
        assertThat(LanguageNegotiation.bestFor(Optional.of(header))).isEqualTo(language);
    }

    @Test
    void who_says_nothing_is_greeted_in_english() {
        assertThat(LanguageNegotiation.bestFor(Optional.empty())).isEqualTo(Language.EN);
    }
}
