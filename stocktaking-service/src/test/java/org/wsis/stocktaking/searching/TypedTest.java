package org.wsis.stocktaking.searching;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rural radio                  | [rural] [radio]
                    "rural radio" mali           | ["rural radio"] [mali]
                    “rural radio”                | ["rural radio"]
                    «сельское радио» школа       | ["сельское радио"] [школа]
                    rural -radio                 | [rural] -[radio]
                    -"rural radio" x             | -["rural radio"] [x]
                    radio OR television OR x     | [radio television x]
                    radio or television          | [radio] [or] [television]
                    OR radio OR                  | [radio]
                    radio OR -television         | [radio] -[television]
                    e-health                     | [e-health]
                    "never closed                | ["never closed"]
                    - -- "" ( & ! : *            | []
                    """)
    void what_people_type_is_understood(String text, String clauses) {
        assertThat(shown(Typed.read(text))).isEqualTo(clauses.equals("[]") ? "" : clauses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rural \"last mile\" -radio a OR b", "\"x y\"", "-a"})
    void it_is_written_again_as_it_was_typed(String text) {
        assertThat(Typed.read(text).with("none", "other")).isEqualTo(text);
    }

    @Test
    void one_word_is_replaced_and_the_rest_stays() {
        assertThat(Typed.read("rurral \"rurral radio\" -x").with("rurral", "rural"))
                .isEqualTo("rural \"rurral radio\" -x");
    }

    private static String shown(Typed typed) {
        return typed.clauses().stream()
                .map(clause -> (clause.not() ? "-" : "")
                        + clause.either().stream()
                                .map(term -> term.quoted() ? "\"" + term.text() + "\"" : term.text())
                                .collect(Collectors.joining(" ", "[", "]")))
                .collect(Collectors.joining(" "));
    }
}
