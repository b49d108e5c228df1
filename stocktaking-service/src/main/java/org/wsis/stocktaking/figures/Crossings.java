package org.wsis.stocktaking.figures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.wsis.problems.Problem;
import org.wsis.stocktaking.figures.Crossing.Pair;
import org.wsis.stocktaking.figures.Crossing.Series;

/// Reads how many entries have what, as the register stands now.
@ApplicationScoped
class Crossings {

    private final EntityManager db;

    Crossings(EntityManager db) {
        this.db = db;
    }

    /// Two facets crossed, of the entries that joined the register in these years.
    @Transactional
    Crossing crossing(Facet rows, Facet columns, int from, int to) {
        if (rows == columns) {
            throw FigureRefusal.FACETS_UNKNOWN.because(
                    "Choose two different facets.", Problem.Field.parameter("columns", "is the facet of the rows"));
        }
        if (from > to) {
            throw FigureRefusal.DAY_OUT_OF_ORDER.because(
                    from + " comes after " + to + ".", Problem.Field.parameter("from", "comes after the last year"));
        }
        var rowTotals = single(rows, from, to);
        var columnTotals = single(columns, from, to);
        return new Crossing(
                rows, columns, from, to, rowTotals, columnTotals, all(from, to), cells(rows, columns, from, to));
    }

    /// All entries by year.
    @Transactional
    Series all(int from, int to) {
        return read("", "", from, to, "").getOrDefault(new Pair("", ""), Series.NONE);
    }

    /// The entries with each value of a facet by year.
    @Transactional
    Map<String, Series> single(Facet facet, int from, int to) {
        if (facet == Facet.YEAR) {
            return byYear(all(from, to));
        }
        var found = new HashMap<String, Series>();
        read("", facet.name(), from, to, "").forEach((pair, series) -> found.put(pair.column(), series));
        return found;
    }

    /// The entries with this value of a facet and each value of another, by year.
    @Transactional
    Map<String, Series> within(Facet facet, String code, Facet other, int from, int to) {
        var found = new HashMap<String, Series>();
        read(facet.name(), other.name(), from, to, code).forEach((pair, series) -> found.put(pair.column(), series));
        return found;
    }

    /// The entries with this value of region or country whose owner said in this month or later that they are true.
    @Transactional
    long confirmedSince(YearMonth month, Facet facet, String code) {
        return read(facet.name(), Traits.CONFIRMED, 0, 9999, code).entrySet().stream()
                .filter(cell -> cell.getKey().column().compareTo(month.toString()) >= 0)
                .mapToLong(cell -> cell.getValue().sum())
                .sum();
    }

    private Map<Pair, Series> cells(Facet rows, Facet columns, int from, int to) {
        if (rows != Facet.YEAR && columns != Facet.YEAR) {
            return read(rows.name(), columns.name(), from, to, "");
        }
        var cells = new HashMap<Pair, Series>();
        single(rows == Facet.YEAR ? columns : rows, from, to).forEach((code, series) -> byYear(series)
                .forEach((year, count) ->
                        cells.put(rows == Facet.YEAR ? new Pair(year, code) : new Pair(code, year), count)));
        return cells;
    }

    private static Map<String, Series> byYear(Series series) {
        var years = new HashMap<String, Series>();
        series.years()
                .forEach((year, count) ->
                        years.put(Integer.toString(year), new Series(new TreeMap<>(Map.of(year, count)))));
        return years;
    }

    /// One statement, as in [Matrices]: the sums and what is not added up yet.
    ///
    /// @param code of the first facet; empty for every one
    @SuppressWarnings("unchecked") // of a native query
    private Map<Pair, Series> read(String facet, String other, int from, int to, String code) {
        var turned = facet.compareTo(other) > 0;
        var chosen = code.isEmpty() ? "" : turned ? "and other_code = :code" : "and code = :code";
        var query = db.createNativeQuery("""
                        select code, other_code, year, sum(entries) from (
                            select code, other_code, year, entries from figure_cell
                            where facet = :first and other_facet = :second and year between :from and :to %1$s
                            union all
                            select code, other_code, year, entries from (
                                select split_part(a.label, '=', 2) as code, split_part(b.label, '=', 2) as other_code,
                                    v.year, v.sign as entries
                                from figure_change v
                                cross join lateral unnest(array_append(v.labels, '=')) as a(label)
                                cross join lateral unnest(array_append(v.labels, '=')) as b(label)
                                where split_part(a.label, '=', 1) = :first and split_part(b.label, '=', 1) = :second
                            ) as waiting
                            where year between :from and :to %1$s
                        ) as counts
                        group by code, other_code, year having sum(entries) <> 0
                        """.formatted(chosen))
                .setParameter("first", turned ? other : facet)
                .setParameter("second", turned ? facet : other)
                .setParameter("from", from)
                .setParameter("to", to);
        if (!code.isEmpty()) {
            query.setParameter("code", code);
        }
        List<Object[]> rows = query.getResultList();
        var found = new HashMap<Pair, Series>();
        for (var row : rows) {
            var pair = turned ? new Pair((String) row[1], (String) row[0]) : new Pair((String) row[0], (String) row[1]);
            found.computeIfAbsent(pair, _ -> new Series(new TreeMap<>()))
                    .add(((Number) row[2]).intValue(), ((Number) row[3]).longValue());
        }
        return found;
    }
}
