package org.wsis.stocktaking.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;
import org.wsis.tables.Table;

/// Figures as tables that people take away: codes for programs, and beside them the words of one language.
final class FigureTables {

    /// A cell of a matrix a row.
    static final Table<MatrixRow> MATRIX = Table.<MatrixRow>named("matrix")
            .text("actionLine", MatrixRow::line)
            .text("actionLineName", MatrixRow::lineName)
            .whole("number", MatrixRow::number)
            .text("name", MatrixRow::name)
            .whole("entries", MatrixRow::entries)
            .whole("explained", MatrixRow::explained)
            .whole("before", MatrixRow::before)
            .text("documented", MatrixRow::documented)
            .text("remark", MatrixRow::remark);

    /// A pair of values in a year a row. Sums over several values of a facet count entries several times.
    static final Table<CrossingRow> CROSSING = Table.<CrossingRow>named("crossing")
            .text("row", CrossingRow::row)
            .text("rowName", CrossingRow::rowName)
            .text("column", CrossingRow::column)
            .text("columnName", CrossingRow::columnName)
            .whole("year", CrossingRow::year)
            .whole("entries", CrossingRow::entries);

    /// A value of a facet a row, with the same of the whole register where it is compared.
    static final Table<PlaceRow> PLACE = Table.<PlaceRow>named("figures")
            .text("facet", PlaceRow::facet)
            .text("code", PlaceRow::code)
            .text("name", PlaceRow::name)
            .whole("entries", PlaceRow::entries)
            .whole("register", PlaceRow::register);

    private FigureTables() {}

    static List<MatrixRow> rows(Matrix matrix, Language reader) {
        return matrix.cells().stream()
                .map(count -> {
                    var cell = count.cell();
                    var number = Integer.toString(cell.number());
                    var facet = cell.target() == Cell.Target.SDG ? Facet.SDG : Facet.GDC_OBJECTIVE;
                    return new MatrixRow(
                            cell.line(),
                            Facet.ACTION_LINE.name(cell.line(), reader),
                            cell.number(),
                            facet.name(number, reader),
                            count.entries(),
                            count.explained(),
                            count.before(),
                            count.documented().name(),
                            count.remark().name());
                })
                .toList();
    }

    static List<CrossingRow> rows(Crossing crossing, Language reader) {
        var rows = new ArrayList<CrossingRow>();
        for (var row : crossing.rowCodes()) {
            for (var column : crossing.columnCodes()) {
                crossing.cell(row, column)
                        .years()
                        .forEach((year, entries) -> rows.add(new CrossingRow(
                                row,
                                FiguresTexts.nameOf(crossing.rows(), row, reader),
                                column,
                                FiguresTexts.nameOf(crossing.columns(), column, reader),
                                year,
                                entries)));
            }
        }
        return rows;
    }

    static List<PlaceRow> rows(Place place, Language reader) {
        var rows = new ArrayList<PlaceRow>();
        rows.add(new PlaceRow(
                place.kind().parameter(),
                place.code(),
                place.kind().name(place.code(), reader),
                place.entries(),
                place.register()));
        place.registered().years().forEach((year, entries) -> {
            var code = Integer.toString(year);
            rows.add(new PlaceRow(Facet.YEAR.parameter(), code, code, entries, null));
        });
        for (Map.Entry<String, Long> country : place.countries().entrySet()) {
            rows.add(new PlaceRow(
                    Facet.COUNTRY.parameter(),
                    country.getKey(),
                    FiguresTexts.nameOf(Facet.COUNTRY, country.getKey(), reader),
                    Objects.requireNonNull(country.getValue()),
                    null));
        }
        Place.SHOWN.forEach(facet -> place.shares()
                .getOrDefault(facet, List.of())
                .forEach(share -> rows.add(new PlaceRow(
                        facet.parameter(),
                        share.code(),
                        facet.name(share.code(), reader),
                        share.entries(),
                        share.world()))));
        return rows;
    }

    /// A cell of a matrix.
    record MatrixRow(
            String line,
            String lineName,
            int number,
            String name,
            long entries,
            long explained,
            @Nullable Long before,
            String documented,
            String remark) {}

    /// A pair of values in a year.
    record CrossingRow(String row, String rowName, String column, String columnName, int year, long entries) {}

    /// A value of a facet.
    record PlaceRow(
            String facet,
            String code,
            String name,
            long entries,
            @Nullable Long register) {}
}
