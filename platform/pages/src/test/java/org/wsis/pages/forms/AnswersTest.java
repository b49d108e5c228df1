package org.wsis.pages.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTest {

    @Test
    void spaces_around_an_answer_are_nobodys_answer() {
        assertThat(Answers.of(Map.of("org", List.of("  ITU \n"))).value("org")).isEqualTo("ITU");
        assertThat(Answers.none().value("org")).isEmpty();
    }

    @Test
    void several_boxes_may_be_checked() {
        var answers = Answers.of(Map.of("sdg", List.of("4", "9")));

        assertThat(answers.values("sdg")).containsExactly("4", "9");
        assertThat(answers.chose("sdg", "9")).isTrue();
        assertThat(answers.chose("sdg", "1")).isFalse();
    }

    @Test
    void three_fields_make_a_date_in_the_digits_of_any_script() {
        assertThat(dateOf("30", "6", "2026")).contains(LocalDate.of(2026, 6, 30));
        assertThat(dateOf("٣٠", "٦", "٢٠٢٦")).contains(LocalDate.of(2026, 6, 30));
        assertThat(dateOf("31", "6", "2026")).isEmpty();
        assertThat(dateOf("", "6", "2026")).isEmpty();
        assertThat(dateOf("x", "6", "99999999999")).isEmpty();
    }

    @Test
    void the_first_reason_stands_and_the_summary_keeps_the_order() {
        var answers = Answers.none().refuse("b", "first").refuse("a", "second").refuse("b", "third");

        assertThat(answers.isRefused()).isTrue();
        assertThat(answers.refused())
                .containsExactly(new Answers.Refused("b", "first"), new Answers.Refused("a", "second"));
        assertThat(answers.describedBy("b", "hint")).isEqualTo("b-hint b-error");
        assertThat(answers.describedBy("c", "")).isEmpty();
    }

    private static Optional<LocalDate> dateOf(String day, String month, String year) {
        return Answers.none()
                .with("d-day", day)
                .with("d-month", month)
                .with("d-year", year)
                .date("d");
    }
}
