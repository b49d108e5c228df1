package org.wsis.stocktaking.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;
import org.wsis.referencedata.ActionLine;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Content;

/// A cell of one of the two matrices: an action line with a goal, or with an objective of the Global Digital
/// Compact.
///
/// @param line code of the action line
/// @param target which matrix
/// @param number of the goal or objective
record Cell(String line, Target target, int number) {

    /// The number of what is no cell but every entry.
    static final int EVERY_ENTRY = 0;

    /// Against what the action lines are set.
    enum Target {
        /// The 17 Sustainable Development Goals.
        SDG(17, 1),
        /// The five objectives of the Global Digital Compact.
        GDC(5, 1 + 18 * 17);

        private final int columns;
        private final int first;

        Target(int columns, int first) {
            this.columns = columns;
            this.first = first;
        }

        /// The matrix that an address names, `sdg` or `gdc`; that of the goals when it names none.
        static Target named(@Nullable String given) {
            return switch (given == null ? "" : given) {
                case "", "sdg" -> SDG;
                case "gdc" -> GDC;
                default ->
                    throw FigureRefusal.FILTER_UNKNOWN.because(
                            "A matrix has sdg or gdc for its target.", Problem.Field.parameter("target", "is unknown"));
            };
        }

        /// The cells of this matrix, line by line.
        List<Cell> cells() {
            return lines().stream()
                    .flatMap(line -> IntStream.rangeClosed(1, columns).mapToObj(number -> new Cell(line, this, number)))
                    .toList();
        }
    }

    private static final class Order {
        /// The place of a line in this list makes the numbers of its cells. They are kept in the database: when the
        /// order of the reference data ever changes, the figures must be made again.
        private static final List<String> LINES = ReferenceData.loaded().actionLines().stream()
                .map(ActionLine::code)
                .toList();
    }

    private static List<String> lines() {
        return Order.LINES;
    }

    /// The number under which the cell is kept: 1 to 306 for goals, 307 to 396 for objectives.
    int index() {
        return target.first + lines().indexOf(line) * target.columns + number - 1;
    }

    /// The cells in which an entry counts, because it names both, and first of all `EVERY_ENTRY`.
    static List<Integer> countedOf(Content content) {
        var cells = new ArrayList<Integer>();
        cells.add(EVERY_ENTRY);
        for (var line : content.actionLines()) {
            content.sdgs().forEach(goal -> cells.add(new Cell(line, Target.SDG, goal).index()));
            content.gdcObjectives().forEach(objective -> cells.add(new Cell(line, Target.GDC, objective).index()));
        }
        return cells.stream().sorted().distinct().toList();
    }

    /// Those of them that the entry explains in its own words; `EVERY_ENTRY` when it explains any.
    static List<Integer> explainedOf(Content content) {
        var explained = new TreeSet<Integer>();
        for (var linkage : content.linkages()) {
            var line = linkage.actionLine();
            if (line != null && linkage.rationale() != null) {
                if (linkage.sdg() != null) {
                    explained.add(new Cell(line, Target.SDG, Objects.requireNonNull(linkage.sdg())).index());
                }
                if (linkage.gdcObjective() != null) {
                    explained.add(new Cell(line, Target.GDC, Objects.requireNonNull(linkage.gdcObjective())).index());
                }
            }
        }
        explained.retainAll(countedOf(content));
        if (!explained.isEmpty()) {
            explained.add(EVERY_ENTRY);
        }
        return List.copyOf(explained);
    }
}
