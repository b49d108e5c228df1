package org.wsis.tables.json;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.wsis.tables.Column;
import org.wsis.tables.RowWriter;

/// An object a row, with a member a column; what is not there is null. Either one array, or one object a line.
public final class JsonWriter implements RowWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator out;
    private final boolean asLines;
    private List<? extends Column<?>> columns = List.of();
    private boolean hasRows;

    private JsonWriter(OutputStream out, boolean asLines) throws IOException {
        this.out = JSON.getFactory().createGenerator(out, JsonEncoding.UTF8);
        this.out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.out.setPrettyPrinter(new MinimalPrettyPrinter(""));
        this.asLines = asLines;
    }

    /// One array of objects.
    public static JsonWriter array(OutputStream out) throws IOException {
        return new JsonWriter(out, false);
    }

    /// One object a line.
    public static JsonWriter lines(OutputStream out) throws IOException {
        return new JsonWriter(out, true);
    }

    @Override
    public void header(List<? extends Column<?>> columns) throws IOException {
        this.columns = columns;
        if (!asLines) {
            out.writeRaw('[');
        }
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (!asLines) {
            out.writeRaw(hasRows ? ",\n" : "\n");
        }
        hasRows = true;
        out.writeStartObject();
        for (var at = 0; at < values.length; at++) {
            out.writeFieldName(columns.get(at).name());
            value(values[at]);
        }
        out.writeEndObject();
        if (asLines) {
            out.writeRaw('\n');
        }
    }

    @Override
    public void end() throws IOException {
        if (!asLines) {
            out.writeRaw("\n]\n");
        }
        out.flush();
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Boolean truth -> out.writeBoolean(truth);
            case Long number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case JsonNode node -> out.writeTree(node);
            case List<?> texts -> {
                out.writeStartArray();
                for (var text : texts) {
                    out.writeString(String.valueOf(text));
                }
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }
}
