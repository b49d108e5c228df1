package org.wsis.pages.parts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleTest {

    @Test
    void its_bounds_are_round_and_grow_by_about_the_same_factor() {
        assertThat(Scale.upTo(2_749).bounds()).containsExactly(1L, 3L, 15L, 50L, 200L, 750L);
        assertThat(Scale.upTo(1_000_000).bounds()).containsExactly(1L, 10L, 100L, 1_000L, 10_000L, 100_000L);
    }

    @Test
    void a_few_counts_need_fewer_steps() {
        assertThat(Scale.upTo(0).steps()).hasSize(1);
        assertThat(Scale.upTo(1).steps()).hasSize(1);
        assertThat(Scale.upTo(4).bounds()).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 7, 10, 99, 1_234, 50_000, 7_654_321})
    void every_count_up_to_the_highest_has_a_step_and_every_step_a_count(long highest) {
        var scale = Scale.upTo(highest);
        assertThat(scale.stepOf(0)).isZero();
        assertThat(scale.classOf(0)).isEmpty();
        assertThat(scale.bounds()).isSorted().doesNotHaveDuplicates().allMatch(bound -> bound <= Math.max(1, highest));
        if (highest > 0) {
            assertThat(scale.stepOf(1)).isOne();
            assertThat(scale.classOf(highest)).isEqualTo("q" + scale.steps().size());
        }
        var steps = scale.steps();
        for (var i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i - 1).most()).isEqualTo(steps.get(i).least() - 1);
        }
        assertThat(steps.getLast().most()).isNull();
    }
}
