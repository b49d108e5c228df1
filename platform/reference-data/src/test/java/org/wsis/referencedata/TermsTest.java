package org.wsis.referencedata;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TermsTest {

    private final Terms terms = ReferenceData.loaded().terms();

    @Test
    void the_glossary_is_complete() {
        assertThat(terms.terms().size()).isEqualTo(215);
        assertThat(terms.plurals().size()).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            EN, 0,    No entries
            EN, 1,    1 entry
            EN, 2,    2 entries
            FR, 1,    1 fiche
            FR, 1000000, 1000000 de fiches
            RU, 1,    1 запись
            RU, 3,    3 записи
            RU, 11,   11 записей
            RU, 21,   21 запись
            AR, 0,    لا توجد مدخلات
            AR, 1,    مُدخل واحد
            AR, 2,    مُدخلان
            AR, 3,    3 مدخلات
            AR, 11,   11 مُدخلاً
            AR, 100,  100 مُدخل
            ZH, 7,    7个条目
            """)
    void a_counted_thing_has_the_form_of_its_number(Language language, long number, String phrase) {
        var entries = terms.plural("entries").orElseThrow();

        assertThat(entries.phrase(language, number, Long.toString(number))).isEqualTo(phrase);
    }

    @Test
    void no_number_lacks_a_form() {
        for (var plural : terms.plurals()) {
            for (var language : Language.values()) {
                assertThat(LongStream.of(0, 1, 2, 3, 5, 11, 12, 21, 22, 25, 99, 100, 101, 103, 111, 1_000_000))
                        .allSatisfy(number -> assertThat(plural.phrase(language, number, "#" + number + "#"))
                                .isNotBlank()
                                .doesNotContain("{", "}"));
            }
        }
    }

    @Test
    void a_word_that_is_not_in_the_glossary_is_empty() {
        assertThat(terms.word("nobodyWroteThis")).isEmpty();
        assertThat(terms.plural("nobodyCountedThis")).isEmpty();
    }
}
