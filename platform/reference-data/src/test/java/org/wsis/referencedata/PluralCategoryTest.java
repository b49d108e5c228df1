package org.wsis.referencedata;

import java.util.Locale;
import java.util.stream.LongStream;

import com.ibm.icu.text.PluralRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PluralCategoryTest {

    @ParameterizedTest
    @EnumSource
    void whole_numbers_fall_into_the_same_categories_as_in_icu(Language language) {
        var icu = PluralRules.forLocale(language.locale());

        assertThat(LongStream.concat(
                        LongStream.rangeClosed(0, 10_000),
                        LongStream.of(100_000, 999_999, 1_000_000, 1_000_001, 2_000_000, 10_000_000, 123_456_789)))
                .allSatisfy(number -> assertThat(PluralCategory.of(language, number))
                        .as("%d in %s", number, language.code())
                        .hasToString(icu.select(number).toUpperCase(Locale.ROOT)));
    }
}
