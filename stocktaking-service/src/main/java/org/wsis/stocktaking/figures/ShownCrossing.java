package org.wsis.stocktaking.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.parts.LineChart;
import org.wsis.pages.parts.Scale;
import org.wsis.referencedata.Language;

/// Two facets crossed, as a page shows them.
///
/// @param crossing what was counted
/// @param rowsName name of the facet of the rows
/// @param columnsName name of the facet of the columns
/// @param columns names of the columns
/// @param rows the rows with the most entries, in the documented order
/// @param left how many rows are not shown
/// @param scale the shades of the cells
/// @param most the cell with the most entries; null when there is none
/// @param focus the value that is drawn over the years; null when there is none
/// @param chart of this value
/// @param peak its year with the most entries
record ShownCrossing(
        Crossing crossing,
        String rowsName,
        String columnsName,
        List<Head> columns,
        List<Row> rows,
        long left,
        Scale scale,
        @Nullable Most most,
        @Nullable String focus,
        LineChart chart,
        LineChart.@Nullable Point peak) {

    /// As many rows and columns as one can still read, and as a page may weigh.
    private static final int ROWS = 40;

    private static final int COLUMNS = 30;

    static ShownCrossing of(
            Crossing crossing, Language reader, EntriesAddress entries, String here, @Nullable String wanted) {
        var scale = Scale.upTo(crossing.highest());
        var rowCodes = shown(crossing.rowCodes(), crossing.rowTotals(), ROWS);
        var columnCodes = shown(crossing.columnCodes(), crossing.columnTotals(), COLUMNS);
        var focus = focus(crossing, wanted);
        var series = focus.map(code -> crossing.rowTotals().getOrDefault(code, Crossing.Series.NONE))
                .orElse(Crossing.Series.NONE);
        var points = ShownPlace.points(series.years());
        return new ShownCrossing(
                crossing,
                FiguresTexts.nameOf(crossing.rows(), reader),
                FiguresTexts.nameOf(crossing.columns(), reader),
                columnCodes.stream()
                        .map(code -> new Head(
                                FiguresTexts.nameOf(crossing.columns(), code, reader),
                                crossing.columnTotals()
                                        .getOrDefault(code, Crossing.Series.NONE)
                                        .sum()))
                        .toList(),
                rowCodes.stream()
                        .map(code -> new Row(
                                FiguresTexts.nameOf(crossing.rows(), code, reader),
                                here + "&focus=" + code + "#over-the-years",
                                crossing.rowTotals()
                                        .getOrDefault(code, Crossing.Series.NONE)
                                        .sum(),
                                columnCodes.stream()
                                        .map(column -> cell(crossing, code, column, scale, entries))
                                        .toList()))
                        .toList(),
                crossing.rowCodes().size()
                        - rowCodes.size()
                        + crossing.columnCodes().size()
                        - columnCodes.size(),
                scale,
                Most.of(crossing, reader),
                focus.map(code -> FiguresTexts.nameOf(crossing.rows(), code, reader))
                        .orElse(null),
                LineChart.of(points, reader.dir().equals("rtl")),
                points.stream()
                        .max(Comparator.comparingLong(LineChart.Point::value))
                        .orElse(null));
    }

    /// The one that was asked for, or else the one with the most entries. Years are not drawn over years.
    private static Optional<String> focus(Crossing crossing, @Nullable String wanted) {
        if (crossing.rows() == Facet.YEAR) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.ofNullable(wanted).filter(crossing.rowTotals()::containsKey),
                        crossing.rowTotals().entrySet().stream()
                                .max(Comparator.comparingLong(
                                        total -> total.getValue().sum()))
                                .map(Map.Entry::getKey)
                                .stream())
                .findFirst();
    }

    private static List<String> shown(List<String> codes, Map<String, Crossing.Series> totals, int most) {
        if (codes.size() <= most) {
            return codes;
        }
        var highest = codes.stream()
                .sorted(Comparator.comparingLong((String code) ->
                                totals.getOrDefault(code, Crossing.Series.NONE).sum())
                        .reversed())
                .limit(most)
                .toList();
        return codes.stream().filter(highest::contains).toList();
    }

    private static ShownCell cell(Crossing crossing, String row, String column, Scale scale, EntriesAddress entries) {
        var count = crossing.cell(row, column).sum();
        var canFind = count > 0
                && EntriesAddress.canFind(crossing.rows(), row)
                && EntriesAddress.canFind(crossing.columns(), column);
        return new ShownCell(
                count,
                scale.classOf(count),
                canFind
                        ? entries.with(crossing.rows(), row)
                                .with(crossing.columns(), column)
                                .toString()
                        : null);
    }

    /// The head of a column.
    record Head(String name, long total) {}

    /// A row.
    ///
    /// @param to the same page with this row drawn over the years
    record Row(String name, String to, long total, List<ShownCell> cells) {}

    /// A cell.
    ///
    /// @param to the entries behind it; null where a search cannot find them
    record ShownCell(long count, String shade, @Nullable String to) {}

    /// The cell with the most entries.
    record Most(String row, String column, long entries) {
        private static @Nullable Most of(Crossing crossing, Language reader) {
            return crossing.cells().entrySet().stream()
                    .max(Comparator.comparingLong(cell -> cell.getValue().sum()))
                    .map(cell -> new Most(
                            FiguresTexts.nameOf(crossing.rows(), cell.getKey().row(), reader),
                            FiguresTexts.nameOf(
                                    crossing.columns(), cell.getKey().column(), reader),
                            cell.getValue().sum()))
                    .orElse(null);
        }
    }
}
