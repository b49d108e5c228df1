package org.wsis.stocktaking.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// The live matrix: what the register says of every pair of an action line and a goal or objective, beside what is
/// documented of it.
///
/// An entry counts in a cell when it names both. `explained` are those of them that say in their own words how they
/// serve the one through the other.
///
/// @param question what was asked
/// @param entries how many entries there are
/// @param explainingEntries how many of them explain a pair, of either matrix
/// @param entriesBefore how many there were on the day it is compared with; null without one
/// @param rule from when on a count is remarkable; null while there are too few entries to judge
/// @param cells line by line
record Matrix(
        MatrixQuestion question,
        long entries,
        long explainingEntries,
        @Nullable Long entriesBefore,
        @Nullable Rule rule,
        List<Count> cells) {

    static Matrix of(MatrixQuestion question, Map<Integer, Counted> now, @Nullable Map<Integer, Counted> before) {
        var cells = question.target().cells();
        var rule = Rule.from(cells.stream()
                .filter(cell -> Documented.of(cell).isLink())
                .mapToLong(cell -> count(now, cell.index()).entries())
                .sorted()
                .toArray());
        var every = count(now, Cell.EVERY_ENTRY);
        return new Matrix(
                question,
                every.entries(),
                every.explained(),
                before == null ? null : count(before, Cell.EVERY_ENTRY).entries(),
                rule,
                cells.stream()
                        .map(cell -> {
                            var counted = count(now, cell.index());
                            var documented = Documented.of(cell);
                            return new Count(
                                    cell,
                                    counted.entries(),
                                    counted.explained(),
                                    before == null
                                            ? null
                                            : count(before, cell.index()).entries(),
                                    documented,
                                    Remark.of(documented, counted.entries(), rule));
                        })
                        .toList());
    }

    private static Counted count(Map<Integer, Counted> counts, int cell) {
        return counts.getOrDefault(cell, Counted.NONE);
    }

    /// All pairs that the entries name, an entry for each of its own.
    public long links() {
        return cells.stream().mapToLong(Count::entries).sum();
    }

    /// All pairs that the entries explain.
    public long explainedLinks() {
        return cells.stream().mapToLong(Count::explained).sum();
    }

    /// The highest count.
    long highest() {
        return cells.stream().mapToLong(Count::entries).max().orElse(0);
    }

    /// The cells of a line, in the order of the goals or objectives.
    List<Count> line(String code) {
        return cells.stream().filter(count -> count.cell().line().equals(code)).toList();
    }

    /// How many pairs of the reference matrix there are with enough entries that nobody has to ask.
    public long supportedLinks() {
        return cells.stream()
                .filter(count -> count.documented().isLink() && count.remark() == Remark.NONE)
                .count();
    }

    /// How many entries a cell holds and how many of them explain it.
    record Counted(long entries, long explained) {
        static final Counted NONE = new Counted(0, 0);
    }

    /// A cell with its counts.
    ///
    /// @param before what it counted on the day it is compared with; null without one
    record Count(
            Cell cell,
            long entries,
            long explained,
            @Nullable Long before,
            Documented documented,
            Remark remark) {

        /// What came and went since the day it is compared with; 0 without one.
        long difference() {
            return before == null ? 0 : entries - before;
        }
    }

    /// Where the register and the reference matrix disagree.
    enum Remark {
        /// They agree, or nothing can be said.
        NONE,
        /// Not a link of the matrix, and named at least as often as the middle one of its links.
        TO_CONSIDER,
        /// A link of the matrix, and named by less than a tenth as many as the middle one.
        TO_CHECK;

        private static Remark of(Documented documented, long entries, @Nullable Rule rule) {
            if (rule == null) {
                return NONE;
            }
            if (documented == Documented.NOT_LISTED && entries >= rule.considerFrom()) {
                return TO_CONSIDER;
            }
            return documented.isLink() && entries < rule.checkBelow() ? TO_CHECK : NONE;
        }
    }

    /// From when on a count is remarkable. It is measured by the links of the matrix themselves, so that it says
    /// the same of a region as of the whole register, and goes on saying it while the register grows.
    ///
    /// @param considerFrom so many entries or more are remarkable for a pair that is not listed: as many as the
    ///     middle link of the matrix has
    /// @param checkBelow fewer entries than this are remarkable for a link: a tenth of that
    record Rule(long considerFrom, long checkBelow) {

        /// Below this the middle link says nothing.
        private static final long LEAST = 10;

        private static @Nullable Rule from(long[] ascending) {
            var middle = ascending[ascending.length / 2];
            return middle < LEAST ? null : new Rule(middle, Math.ceilDiv(middle, LEAST));
        }
    }

    /// The sums of the columns, in the order of the goals or objectives.
    List<Long> columnTotals() {
        var columns =
                cells.stream().mapToInt(count -> count.cell().number()).max().orElse(0);
        return IntStream.rangeClosed(1, columns)
                .mapToObj(number -> cells.stream()
                        .filter(count -> count.cell().number() == number)
                        .mapToLong(Count::entries)
                        .sum())
                .toList();
    }
}
