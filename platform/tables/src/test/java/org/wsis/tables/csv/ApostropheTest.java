package org.wsis.tables.csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApostropheTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"})
    void what_a_spreadsheet_would_take_for_a_formula_is_told_to_be_text(String text) {
        assertThat(Apostrophe.before(text)).isEqualTo("'" + text);
        assertThat(Apostrophe.takenFrom("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'tis", "a=1", " =1", "1-2", "”=", "\n=1"})
    void any_other_text_stays_as_it_is(String text) {
        assertThat(Apostrophe.before(text)).isEqualTo(text);
        assertThat(Apostrophe.takenFrom(text)).isEqualTo(text);
    }

    @Test
    void a_formula_in_a_file_of_others_stays_the_text_it_is() {
        assertThat(Apostrophe.takenFrom("=1+1")).isEqualTo("=1+1");
    }
}
