package org.wsis.pages.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line chart as an SVG of percentages: lines stretch with the page, words keep their size. In languages that are
/// written from right to left time runs that way too.
///
/// @param points what is drawn, and said again in the table below
/// @param grid lines across, with their value
/// @param segments pieces of the line
/// @param ticks labels below the axis
/// @param dots the highest point and the last one, which carry their value
/// @param start where the axis begins: `0%`, or `100%` from right to left
public record LineChart(
        List<Point> points, List<Grid> grid, List<Segment> segments, List<Tick> ticks, List<Dot> dots, String start) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final int LINES = 3;
    private static final int TICKS = 4;
    private static final double EDGE = 12;

    /// A chart of these points, the first one at the start of the axis.
    ///
    /// @param mirrored whether the reader's language is written from right to left
    public static LineChart of(List<Point> points, boolean mirrored) {
        var highest = points.stream().mapToLong(Point::value).max().orElse(0);
        var step = step(highest);
        var top = Math.max(1, Math.ceilDiv(highest, step)) * step;
        var grid = new ArrayList<Grid>();
        for (var value = step; value <= top; value += step) {
            grid.add(new Grid(height(value, top), value));
        }
        var segments = new ArrayList<Segment>();
        for (var i = 1; i < points.size(); i++) {
            segments.add(new Segment(
                    place(i - 1, points, mirrored),
                    height(points.get(i - 1).value(), top),
                    place(i, points, mirrored),
                    height(points.get(i).value(), top)));
        }
        return new LineChart(
                List.copyOf(points),
                grid,
                segments,
                ticks(points, mirrored),
                dots(points, highest, top, mirrored),
                mirrored ? "100%" : "0%");
    }

    private static List<Tick> ticks(List<Point> points, boolean mirrored) {
        var last = points.size() - 1;
        var every = Math.max(1, Math.ceilDiv(last, TICKS));
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i <= last; i++) {
            // A label close before the last one would touch it.
            if (i == last || (i % every == 0 && last - i >= Math.ceilDiv(every, 2))) {
                var anchor = points.size() == 1 ? "middle" : i == 0 ? "start" : i == last ? "end" : "middle";
                ticks.add(new Tick(
                        place(i, points, mirrored), anchor, points.get(i).label()));
            }
        }
        return ticks;
    }

    private static List<Dot> dots(List<Point> points, long highest, long top, boolean mirrored) {
        var dots = new ArrayList<Dot>();
        var last = points.size() - 1;
        for (var i = 0; i <= last; i++) {
            var value = points.get(i).value();
            var isPeak = value == highest && dots.isEmpty() && highest > 0;
            if (isPeak || i == last) {
                var along = position(i, points.size());
                var anchor = along < EDGE ? "start" : along > 100 - EDGE ? "end" : "middle";
                dots.add(new Dot(
                        place(i, points, mirrored),
                        height(value, top),
                        points.size() == 1 ? "middle" : anchor,
                        points.get(i),
                        i != last));
            }
        }
        // Two figures beside each other would cover each other; the highest is the one that is told.
        return dots.size() == 2 && Math.abs(indexOf(points, dots.get(0)) - last) * 100.0 / Math.max(1, last) < EDGE
                ? List.of(dots.getFirst())
                : dots;
    }

    private static int indexOf(List<Point> points, Dot dot) {
        return points.indexOf(dot.point());
    }

    private static String place(int i, List<Point> points, boolean mirrored) {
        var along = position(i, points.size());
        return percent(mirrored ? 100 - along : along);
    }

    private static double position(int i, int points) {
        return points == 1 ? 50 : 100.0 * i / (points - 1);
    }

    private static String height(long value, long top) {
        return percent(100 - 100.0 * value / top);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    private static long step(long highest) {
        var least = (double) highest / LINES;
        if (least <= 1) {
            return 1;
        }
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (var round : ROUND) {
            if (round * power >= least && round * power == Math.rint(round * power)) {
                return Math.round(round * power);
            }
        }
        return Math.round(10 * power);
    }

    /// A point of the line.
    ///
    /// @param label what the axis says: a year
    /// @param value how many
    public record Point(String label, long value) {}

    /// A line across.
    public record Grid(String y, long value) {}

    /// A piece of the line.
    public record Segment(String x1, String y1, String x2, String y2) {}

    /// A label below the axis.
    public record Tick(String x, String anchor, String label) {}

    /// A point that carries its value.
    ///
    /// @param named whether it says its label too, because it does not stand at the end
    public record Dot(String x, String y, String anchor, Point point, boolean named) {}
}
