package org.wsis.pages.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;

class WritingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 1 234 567.5",
                "FR | 1 234 567,5",
                "ES | 1 234 567,5",
                "RU | 1 234 567,5",
                "AR | 1 234 567,5",
                "ZH | 1,234,567.5"
            })
    void thousands_are_set_apart(Language language, String written) {
        assertThat(Writing.in(language).number(new BigDecimal("1234567.5"))).isEqualTo(written.replace(' ', '\u202f'));
    }

    @ParameterizedTest
    @EnumSource
    void digits_are_0_to_9_in_every_language(Language language) {
        var writing = Writing.in(language);

        assertThat(writing.number(9_876_543_210L)
                        + writing.percent(12)
                        + writing.date(LocalDate.of(2026, 7, 6))
                        + writing.inGeneva(Instant.parse("2026-07-06T10:15:00Z")))
                .contains("2026", "12", "15")
                .matches(text -> text.chars().filter(Character::isDigit).allMatch(digit -> digit <= '9'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2026-03-29T00:59:00Z | 01:59", "2026-03-29T01:00:00Z | 03:00"})
    void geneva_has_summer_time(Instant instant, String hour) {
        assertThat(Writing.in(Language.EN).inGeneva(instant)).isEqualTo("29 March 2026, " + hour + " Geneva time");
    }
}
