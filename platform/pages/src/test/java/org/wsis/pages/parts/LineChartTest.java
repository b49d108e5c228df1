package org.wsis.pages.parts;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.wsis.pages.parts.LineChart.Point;

import static org.assertj.core.api.Assertions.assertThat;

class LineChartTest {

    private static final List<Point> POINTS =
            List.of(new Point("2023", 0), new Point("2024", 300), new Point("2025", 100), new Point("2026", 150));

    @Test
    void the_first_year_stands_at_the_start_of_the_axis() {
        var chart = LineChart.of(POINTS, false);
        assertThat(chart.segments().getFirst()).isEqualTo(new LineChart.Segment("0.00%", "100.00%", "33.33%", "0.00%"));
        assertThat(chart.segments()).hasSize(3);
        assertThat(chart.start()).isEqualTo("0%");
        assertThat(chart.grid()).extracting(LineChart.Grid::value).containsExactly(100L, 200L, 300L);
    }

    @Test
    void in_arabic_time_runs_from_right_to_left_and_nothing_else_changes() {
        var chart = LineChart.of(POINTS, true);
        assertThat(chart.segments().getFirst())
                .isEqualTo(new LineChart.Segment("100.00%", "100.00%", "66.67%", "0.00%"));
        assertThat(chart.start()).isEqualTo("100%");
        assertThat(chart.grid()).isEqualTo(LineChart.of(POINTS, false).grid());
        assertThat(chart.ticks().getFirst()).isEqualTo(new LineChart.Tick("100.00%", "start", "2023"));
    }

    @Test
    void the_highest_point_and_the_last_one_carry_their_values() {
        assertThat(LineChart.of(POINTS, false).dots())
                .extracting(dot -> dot.point().value(), LineChart.Dot::named)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(300L, true),
                        org.assertj.core.groups.Tuple.tuple(150L, false));
    }

    @Test
    void a_single_year_and_nothing_at_all_are_drawn_too() {
        var one = LineChart.of(List.of(new Point("2026", 7)), false);
        assertThat(one.segments()).isEmpty();
        assertThat(one.dots()).hasSize(1);
        assertThat(one.ticks()).containsExactly(new LineChart.Tick("50.00%", "middle", "2026"));

        var none = LineChart.of(List.of(), false);
        assertThat(none.dots()).isEmpty();
        assertThat(none.grid()).hasSize(1);
    }

    @Test
    void no_more_labels_than_stand_beside_each_other() {
        for (var years = 1; years < 60; years++) {
            var points = IntStream.range(0, years)
                    .mapToObj(year -> new Point(Integer.toString(1980 + year), year))
                    .toList();
            assertThat(LineChart.of(points, false).ticks()).hasSizeLessThanOrEqualTo(5);
        }
    }
}
