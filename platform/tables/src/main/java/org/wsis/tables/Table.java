package org.wsis.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What a table looks like, whatever it is written as: its columns in their order. It is made once and used by all
/// formats:
///
/// ```java
/// static final Table<Entry> ENTRIES = Table.<Entry>named("entries")
///         .text("reference", Entry::reference)
///         .texts("actionLines", Entry::actionLines)
///         .date("startDate", Entry::startDate);
/// ```
///
/// @param <R> the record of a row
/// @param name what the rows are; the name of the sheet in a workbook
public record Table<R>(String name, List<Column<R>> columns) {

    /// Two columns of one name could not be told apart.
    public Table {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("A column of " + name + " stands there twice");
        }
    }

    /// A table without columns yet.
    public static <R> Table<R> named(String name) {
        return new Table<>(name, List.of());
    }

    /// With a column of texts.
    public Table<R> text(String column, Function<R, @Nullable String> value) {
        return with(column, CellType.TEXT, value);
    }

    /// With a column of several texts a cell, each of them not blank and without spaces at its ends.
    public Table<R> texts(String column, Function<R, @Nullable List<String>> value) {
        return with(column, CellType.TEXTS, value);
    }

    /// With a column of whole numbers.
    public Table<R> whole(String column, Function<R, ? extends @Nullable Number> value) {
        return with(column, CellType.WHOLE, row -> {
            var number = value.apply(row);
            return number == null ? null : number.longValue();
        });
    }

    /// With a column of decimal numbers.
    public Table<R> decimal(String column, Function<R, @Nullable BigDecimal> value) {
        return with(column, CellType.DECIMAL, value);
    }

    /// With a column of days.
    public Table<R> date(String column, Function<R, @Nullable LocalDate> value) {
        return with(column, CellType.DATE, value);
    }

    /// With a column of instants.
    public Table<R> moment(String column, Function<R, @Nullable Instant> value) {
        return with(column, CellType.MOMENT, value);
    }

    /// With a column of yes and no.
    public Table<R> truth(String column, Function<R, @Nullable Boolean> value) {
        return with(column, CellType.TRUTH, value);
    }

    /// With a column of things that have parts of their own.
    public Table<R> json(String column, Function<R, ? extends @Nullable JsonNode> value) {
        return with(column, CellType.JSON, value);
    }

    /// The names of the columns.
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    private Table<R> with(String column, CellType type, Function<R, ?> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(column, type, value));
        return new Table<>(name, more);
    }
}
