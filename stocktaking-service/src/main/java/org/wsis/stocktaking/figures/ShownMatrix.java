package org.wsis.stocktaking.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.parts.Scale;
import org.wsis.pages.words.Writing;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// The live matrix as a page shows it: words of the reader's language, shades, rings and links.
///
/// @param matrix what was counted
/// @param explained whether the cells show the entries that explain the link, instead of all that name both
/// @param today whether it is the matrix of today
/// @param columns goals or objectives
/// @param rows action lines
/// @param scale the shades of the cells
/// @param toConsider not links of the reference matrix, and well supported; the most entries first
/// @param toCheck links of the reference matrix with little evidence; the fewest entries first
/// @param uncertain pairs about which the source of the reference matrix is not sure
record ShownMatrix(
        Matrix matrix,
        boolean explained,
        boolean today,
        List<Column> columns,
        List<Row> rows,
        Scale scale,
        List<Pair> toConsider,
        List<Pair> toCheck,
        List<Pair> uncertain) {

    static ShownMatrix of(Matrix matrix, boolean explained, LocalDate today, Language reader, EntriesAddress entries) {
        var question = matrix.question();
        var filtered = entries.with(Facet.REGION, question.region())
                .with(Facet.STAKEHOLDER_TYPE, question.stakeholderType())
                .with(Facet.YEAR, question.year());
        var scale = Scale.upTo(matrix.cells().stream()
                .mapToLong(count -> explained ? count.explained() : count.entries())
                .max()
                .orElse(0));
        var numbers = matrix.columnTotals().size();
        var columns = new ArrayList<Column>();
        for (var number = 1; number <= numbers; number++) {
            columns.add(Column.of(question.target(), number, reader, filtered));
        }
        return new ShownMatrix(
                matrix,
                explained,
                question.on().equals(today),
                columns,
                ReferenceData.loaded().actionLines().stream()
                        .map(line -> new Row(
                                line.name(reader),
                                filtered.with(Facet.ACTION_LINE, line.code()).toString(),
                                matrix.line(line.code()).stream()
                                        .map(count -> ShownCell.of(count, explained, scale, reader, filtered))
                                        .toList()))
                        .toList(),
                scale,
                pairs(matrix, reader, filtered, count -> count.remark() == Matrix.Remark.TO_CONSIDER).stream()
                        .sorted(java.util.Comparator.comparingLong(Pair::entries)
                                .reversed())
                        .toList(),
                pairs(matrix, reader, filtered, count -> count.remark() == Matrix.Remark.TO_CHECK).stream()
                        .sorted(java.util.Comparator.comparingLong(Pair::entries))
                        .toList(),
                pairs(
                        matrix,
                        reader,
                        filtered,
                        count -> count.documented() == Documented.ONE_DIRECTION
                                || count.documented() == Documented.DISPUTED));
    }

    private static List<Pair> pairs(
            Matrix matrix, Language reader, EntriesAddress entries, Predicate<Matrix.Count> which) {
        return matrix.cells().stream()
                .filter(which)
                .map(count -> Pair.of(count, reader, entries))
                .toList();
    }

    private static EntriesAddress behind(Cell cell, EntriesAddress entries) {
        return entries.with(Facet.ACTION_LINE, cell.line())
                .with(cell.target() == Cell.Target.SDG ? Facet.SDG : Facet.GDC_OBJECTIVE, cell.number());
    }

    /// Whether columns are goals, with their colours.
    public boolean isOfGoals() {
        return matrix.question().target() == Cell.Target.SDG;
    }

    /// How many pairs have this status in the reference matrix.
    public long documented(String status) {
        return Documented.count(matrix.question().target(), Documented.valueOf(status));
    }

    /// How many pairs are links of the reference matrix.
    public long links() {
        return matrix.cells().stream()
                .filter(count -> count.documented().isLink())
                .count();
    }

    /// A goal or an objective.
    ///
    /// @param number of it
    /// @param name its words
    /// @param to the entries that name it
    record Column(int number, String name, String to) {
        private static Column of(Cell.Target target, int number, Language reader, EntriesAddress entries) {
            var data = ReferenceData.loaded();
            return target == Cell.Target.SDG
                    ? new Column(
                            number,
                            data.goal(number).orElseThrow().shortTitle().in(reader),
                            entries.with(Facet.SDG, number).toString())
                    : new Column(
                            number,
                            data.objective(number).orElseThrow().title().in(reader),
                            entries.with(Facet.GDC_OBJECTIVE, number).toString());
        }
    }

    /// An action line.
    record Row(String name, String to, List<ShownCell> cells) {

        /// All its links.
        public long total() {
            return cells.stream().mapToLong(ShownCell::count).sum();
        }
    }

    /// A cell.
    ///
    /// @param shade class of the count
    /// @param kind class of the ring, empty without
    /// @param to the entries behind it; null where there is none
    /// @param note what came and went since the day it is compared with; null without one
    record ShownCell(
            long count,
            String shade,
            String kind,
            @Nullable String to,
            @Nullable String note) {

        private static ShownCell of(
                Matrix.Count count, boolean explained, Scale scale, Language reader, EntriesAddress entries) {
            var shown = explained ? count.explained() : count.entries();
            var kind =
                    switch (count.remark()) {
                        case NONE -> "";
                        case TO_CONSIDER -> "ask";
                        case TO_CHECK -> "thin";
                    };
            return new ShownCell(
                    shown,
                    scale.classOf(shown),
                    kind,
                    shown == 0 && kind.isEmpty() && count.difference() == 0
                            ? null
                            : behind(count.cell(), entries).toString(),
                    explained || count.difference() == 0 ? null : signed(count.difference(), reader));
        }

        private static String signed(long difference, Language reader) {
            return (difference > 0 ? "+" : "\u2212") + Writing.in(reader).number(Math.abs(difference));
        }
    }

    /// A pair that is told below the table.
    ///
    /// @param line name of the action line
    /// @param target name of the goal or objective
    /// @param goal number of the goal, for its colour; 0 for an objective
    record Pair(String line, String target, int goal, long entries, long explained, String to, Documented documented) {

        private static Pair of(Matrix.Count count, Language reader, EntriesAddress entries) {
            var data = ReferenceData.loaded();
            var cell = count.cell();
            var isGoal = cell.target() == Cell.Target.SDG;
            return new Pair(
                    data.actionLine(cell.line()).orElseThrow().name(reader),
                    isGoal
                            ? data.goal(cell.number()).orElseThrow().name(reader)
                            : data.objective(cell.number()).orElseThrow().name(reader),
                    isGoal ? cell.number() : 0,
                    count.entries(),
                    count.explained(),
                    behind(cell, entries).toString(),
                    count.documented());
        }
    }
}
