package org.wsis.stocktaking.searching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rural RADIO, for: villages!        | rural radio for villages
                    l’école d'été                      | l ecole d ete
                    Größe Æon Łódź naïve               | grosse aeon lodz naive
                    ёлка Йод                           | елка иод
                    e-Government                       | egovernment e government
                    last-mile-                         | lastmile last mile
                    -- - -x-                           | x
                    AT&T 24/7 C++                      | at t 24 7 c
                    ＷＩＦＩ ２０２６ ٢٠٢٦               | wifi 2026 2026
                    الصِّحَّة الإلكترونيـــة            | الصحه الالكترونيه
                    农村宽带                            | 农村 村宽 宽带 带
                    5G网络。                            | 5g 网络 络
                    網                                  | 網
                    <b>';drop--</b>                    | b drop b
                    """)
    void a_text_is_broken_into_words(String text, String words) {
        assertThat(Word.of(text).stream().map(Word::plain))
                .containsExactly(words.strip().split(" "));
    }

    @Test
    void words_follow_each_other_and_a_compound_stands_where_its_first_part_does() {
        assertThat(Word.of("an e-health plan").stream().map(Word::position)).containsExactly(1, 2, 2, 3, 4);
    }

    @Test
    void a_word_of_any_length_fits_the_index() {
        assertThat(Word.of("x".repeat(100_000))).singleElement().satisfies(word -> assertThat(word.plain())
                .hasSize(60));
        assertThat(Word.of("😀".repeat(50) + "\uD800\uDBFF a"))
                .extracting(Word::plain)
                .contains("a");
    }
}
