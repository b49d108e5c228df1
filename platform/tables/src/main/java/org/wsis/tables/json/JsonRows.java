package org.wsis.tables.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.Limits;
import org.wsis.tables.RawRow;
import org.wsis.tables.TableRefusal;
import org.wsis.tables.reports.ReadingReason;
import org.wsis.tables.reports.RowFault;

/// Objects as rows: each names its columns itself, so the header is what was named so far.
final class JsonRows {

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Limits limits;

    JsonRows(Limits limits) {
        this.limits = limits;
    }

    /// Exact: no number is rounded, no name stands twice, nothing comes after the end.
    static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxNumberLength(64)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    List<String> header() {
        return List.copyOf(columns.keySet());
    }

    RawRow row(long number, JsonNode read) {
        if (!read.isObject()) {
            return fault(number, null, ReadingReason.ROW_NOT_OBJECT);
        }
        var faults = new ArrayList<RowFault>();
        for (var member : read.properties()) {
            check(number, member.getKey(), member.getValue(), faults);
        }
        var cells = new ArrayList<@Nullable JsonNode>();
        columns.keySet().forEach(column -> cells.add(read.get(column)));
        return new RawRow(number, cells, faults);
    }

    RawRow fault(long number, @Nullable String column, ReadingReason reason) {
        var cells = new ArrayList<@Nullable JsonNode>();
        columns.keySet().forEach(known -> cells.add(null));
        return new RawRow(number, cells, List.of(RowFault.of(number, column, reason)));
    }

    private void check(long number, String name, JsonNode value, List<RowFault> faults) {
        columns.putIfAbsent(name, columns.size());
        if (columns.size() > limits.columns()) {
            throw TableRefusal.TABLE_HAS_TOO_MANY_COLUMNS.because(
                    "The objects have more than " + limits.columns() + " different members.");
        }
        if (value.isTextual() && value.textValue().length() > limits.cellLength()) {
            faults.add(RowFault.of(number, name, ReadingReason.CELL_TOO_LONG, limits.cellLength()));
        }
        if (hasNul(name) || hasNul(value)) {
            faults.add(RowFault.of(number, name.replace("\0", ""), ReadingReason.CELL_HAS_NUL));
        }
    }

    private static boolean hasNul(JsonNode value) {
        if (value.isTextual()) {
            return hasNul(value.textValue());
        }
        for (var member : value.properties()) {
            if (hasNul(member.getKey())) {
                return true;
            }
        }
        for (var part : value) {
            if (hasNul(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
