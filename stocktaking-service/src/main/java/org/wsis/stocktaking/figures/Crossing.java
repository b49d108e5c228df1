package org.wsis.stocktaking.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;

/// How many entries have a value of one facet and a value of another, by the year in which they joined the
/// register. An entry that names several values of a facet counts under each of them, but once among all.
///
/// @param rows one facet
/// @param columns another facet
/// @param from first year
/// @param to last year
/// @param rowTotals entries with this value of the rows, by year
/// @param columnTotals entries with this value of the columns, by year
/// @param totals all entries, by year
/// @param cells entries with both, by year
record Crossing(
        Facet rows,
        Facet columns,
        int from,
        int to,
        Map<String, Series> rowTotals,
        Map<String, Series> columnTotals,
        Series totals,
        Map<Pair, Series> cells) {

    /// A value of the rows with a value of the columns.
    record Pair(String row, String column) {}

    /// Two facets from an address.
    static Facet facet(String parameter, @Nullable String given, Facet otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        return Facet.named(given)
                .orElseThrow(() -> FigureRefusal.FACETS_UNKNOWN.because(
                        "Entries are not divided by " + given + ".",
                        Problem.Field.parameter(parameter, "is no facet")));
    }

    /// A year from an address, or another one when none is given.
    static int year(String parameter, @Nullable String given, int otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        if (!Facet.YEAR.has(given.strip())) {
            throw FigureRefusal.FILTER_UNKNOWN.because(
                    given + " is no year.", Problem.Field.parameter(parameter, "is no year"));
        }
        return Integer.parseInt(given.strip());
    }

    /// How many entries have both.
    Series cell(String row, String column) {
        return cells.getOrDefault(new Pair(row, column), Series.NONE);
    }

    /// The values of the rows that occur, in the documented order; what is not stated comes last.
    List<String> rowCodes() {
        return ordered(rows, rowTotals);
    }

    /// The values of the columns that occur, in the documented order; what is not stated comes last.
    List<String> columnCodes() {
        return ordered(columns, columnTotals);
    }

    /// The highest count in a cell.
    long highest() {
        return cells.values().stream().mapToLong(Series::sum).max().orElse(0);
    }

    private static List<String> ordered(Facet facet, Map<String, Series> totals) {
        var order = facet == Facet.YEAR ? List.copyOf(new TreeSet<>(totals.keySet())) : facet.codes();
        var known = order.stream().filter(totals::containsKey).toList();
        return totals.containsKey(Facet.NOT_STATED)
                ? java.util.stream.Stream.concat(known.stream(), java.util.stream.Stream.of(Facet.NOT_STATED))
                        .toList()
                : known;
    }

    /// A count by year.
    ///
    /// @param years only those with any, ascending
    record Series(TreeMap<Integer, Long> years) {

        /// Nothing in any year.
        static final Series NONE = new Series(new TreeMap<>());

        /// All years together.
        public long sum() {
            return years.values().stream().mapToLong(count -> count).sum();
        }

        /// How many in this year.
        long in(int year) {
            return years.getOrDefault(year, 0L);
        }

        void add(int year, long count) {
            years.merge(year, count, Long::sum);
        }

        /// How many in each of these years.
        List<Long> over(int from, int to) {
            return IntStream.rangeClosed(from, to).mapToObj(this::in).toList();
        }
    }
}
