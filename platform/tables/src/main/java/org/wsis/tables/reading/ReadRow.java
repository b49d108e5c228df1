package org.wsis.tables.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.TextList;
import org.wsis.tables.reports.ReadingReason;
import org.wsis.tables.reports.RowFault;
import org.wsis.tables.reports.RowReason;

/// One row of a table that was sent. It is asked for its cells, and remembers what was wrong with them; so after
/// all were asked for, either the row is good, or it knows everything that has to be mended.
public final class ReadRow {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");

    private final long number;
    private final Map<String, JsonNode> cells;
    private final List<RowFault> faults;
    private final JsonMapper json;

    ReadRow(long number, Map<String, JsonNode> cells, List<RowFault> faults, JsonMapper json) {
        this.number = number;
        this.cells = cells;
        this.faults = new ArrayList<>(faults);
        this.json = json;
    }

    /// The number of the row that a spreadsheet shows, or of the line.
    public long number() {
        return number;
    }

    /// Whether something stands in the column.
    public boolean has(String column) {
        return cell(column) != null;
    }

    /// The text of a cell as it was written; null where nothing stands.
    public @Nullable String text(String column) {
        var cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (!cell.isValueNode()) {
            refuse(column, ReadingReason.CELL_NOT_TEXT);
            return null;
        }
        return cell.asText();
    }

    /// The text of a cell in which something must stand; empty, and a fault of the row, where nothing does.
    public String needed(String column) {
        var text = text(column);
        if (text == null || text.isBlank()) {
            if (!isRefused(column)) {
                refuse(column, ReadingReason.CELL_MISSING);
            }
            return "";
        }
        return text;
    }

    /// The texts of a cell; empty where nothing stands.
    public List<String> texts(String column) {
        var cell = cell(column);
        if (cell == null) {
            return List.of();
        }
        if (!cell.isArray()) {
            var text = text(column);
            return text == null ? List.of() : TextList.split(text);
        }
        var texts = new ArrayList<String>();
        for (var element : cell) {
            if (!element.isValueNode() || element.isNull()) {
                refuse(column, ReadingReason.CELL_NOT_TEXT);
                return List.of();
            }
            texts.add(element.asText());
        }
        return texts;
    }

    /// The whole number of a cell; null where nothing stands.
    public @Nullable Long whole(String column) {
        return read(
                column,
                ReadingReason.CELL_NOT_WHOLE,
                text -> WHOLE.matcher(text).matches() ? Long.valueOf(text) : null);
    }

    /// The number of a cell; null where nothing stands.
    public @Nullable BigDecimal decimal(String column) {
        return read(
                column,
                ReadingReason.CELL_NOT_DECIMAL,
                text -> DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null);
    }

    /// The day of a cell; null where nothing stands.
    public @Nullable LocalDate date(String column) {
        return read(column, ReadingReason.CELL_NOT_DATE, text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException none) {
                return null;
            }
        });
    }

    /// The instant of a cell; null where nothing stands.
    public @Nullable Instant moment(String column) {
        return read(column, ReadingReason.CELL_NOT_MOMENT, text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException none) {
                return null;
            }
        });
    }

    /// Yes or no; null where nothing stands.
    public @Nullable Boolean truth(String column) {
        return read(column, ReadingReason.CELL_NOT_TRUTH, text -> switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        });
    }

    /// What a cell says in JSON; null where nothing stands.
    public @Nullable JsonNode json(String column) {
        var cell = cell(column);
        if (cell == null || !cell.isTextual()) {
            return cell;
        }
        try {
            return json.readTree(cell.textValue());
        } catch (JsonProcessingException e) {
            refuse(column, ReadingReason.CELL_NOT_JSON);
            return null;
        }
    }

    /// Everything that stands in the row, as one object: a line of JSON as it came, of other files the texts by
    /// column.
    public ObjectNode whole() {
        return new ObjectNode(JsonNodeFactory.instance, cells);
    }

    /// Adds a reason why the row is not taken.
    ///
    /// @param column the column at fault; null if it is the row as a whole
    public void refuse(@Nullable String column, RowReason reason, Object... said) {
        faults.add(RowFault.of(number, column, reason, said));
    }

    /// Whether there is a reason why the row is not taken.
    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /// Why the row is not taken.
    public List<RowFault> faults() {
        return List.copyOf(faults);
    }

    private boolean isRefused(String column) {
        return faults.stream().anyMatch(fault -> column.equals(fault.column()));
    }

    private @Nullable JsonNode cell(String column) {
        var cell = cells.get(column);
        return cell == null || cell.isNull() ? null : cell;
    }

    private <T> @Nullable T read(String column, RowReason reason, Function<String, @Nullable T> meaning) {
        var cell = cell(column);
        if (cell == null || (cell.isTextual() && cell.textValue().isBlank())) {
            return null;
        }
        @Nullable T read = null;
        if (cell.isValueNode()) {
            read = meaning.apply(
                    cell.isBigDecimal()
                            ? cell.decimalValue().toPlainString()
                            : cell.asText().strip());
        }
        if (read == null) {
            refuse(column, reason);
        }
        return read;
    }
}
