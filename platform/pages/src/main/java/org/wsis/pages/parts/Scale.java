package org.wsis.pages.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// The one scale of counts, for tiles and matrices: at most six steps, each with its class `q1` to `q6`, written under
/// the chart. Its bounds are round numbers that grow by about the same factor, because counts of the world do: a few
/// cells hold most.
///
/// @param bounds the least count of each step, rising; the first is 1
public record Scale(List<Long> bounds) {

    private static final int STEPS = 6;
    private static final double[] ROUND = {1, 1.5, 2, 3, 5, 7.5, 10};

    /// Keeps the bounds as they are now.
    public Scale {
        bounds = List.copyOf(bounds);
    }

    /// A scale for counts up to this one.
    public static Scale upTo(long highest) {
        var bounds = new ArrayList<Long>();
        bounds.add(1L);
        for (var step = 1; step < STEPS; step++) {
            var bound = rounded(Math.pow((double) highest, (double) step / STEPS));
            if (bound > bounds.getLast() && bound <= highest) {
                bounds.add(bound);
            }
        }
        return new Scale(bounds);
    }

    /// The step of a count, 1 to 6; 0 for nothing.
    public int stepOf(long count) {
        return (int) bounds.stream().filter(bound -> count >= bound).count();
    }

    /// The class of a count; empty for nothing.
    public String classOf(long count) {
        var step = stepOf(count);
        return step == 0 ? "" : "q" + step;
    }

    /// The steps with their bounds, for the legend.
    public List<Step> steps() {
        return IntStream.range(0, bounds.size())
                .mapToObj(step -> new Step(
                        step + 1, bounds.get(step), step + 1 < bounds.size() ? bounds.get(step + 1) - 1 : null))
                .toList();
    }

    private static long rounded(double exact) {
        var power = Math.pow(10, Math.floor(Math.log10(exact)));
        var nearest = ROUND[0];
        for (var round : ROUND) {
            if (Math.abs(Math.log(exact / power / round)) < Math.abs(Math.log(exact / power / nearest))) {
                nearest = round;
            }
        }
        return Math.round(nearest * power);
    }

    /// A step of the scale.
    ///
    /// @param number 1 to 6
    /// @param least the least count in it
    /// @param most the greatest count in it; null where it has no end
    public record Step(int number, long least, @Nullable Long most) {

        /// Whether it holds one count only.
        public boolean isSingle() {
            return most != null && most == least;
        }
    }
}
