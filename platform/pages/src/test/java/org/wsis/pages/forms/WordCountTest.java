package org.wsis.pages.forms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordCountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | 0",
                "\"  \" | 0",
                "one | 1",
                "one two  three | 3",
                "don't e-health 2.5 km – yes! | 5",
                "l’eau d'ici | 2",
                "первое слово, второе | 3",
                "مجتمع المعلومات | 2",
                "مُجْتَمَعٌ | 1",
                "信息社会 | 4",
                "信息社会（WSIS）2026年 | 7"
            })
    void words_are_counted_as_their_readers_count(String text, long words) {
        assertThat(WordCount.in(text)).isEqualTo(words);
    }
}
