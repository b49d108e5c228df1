package org.wsis.tables.json;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.Refused;
import org.wsis.tables.Limits;
import org.wsis.tables.RawRow;
import org.wsis.tables.RowSource;
import org.wsis.tables.TableRefusal;

/// One JSON array of objects. Unlike with lines, nothing after a mistake can be trusted, so a mistake ends it.
public final class JsonArraySource implements RowSource {

    private final ObjectReader element;
    private final JsonParser in;
    private final JsonRows rows;
    private long number;

    /// What it reads from is closed with it.
    public JsonArraySource(Reader text, Limits limits) throws IOException {
        var json = JsonRows.mapper();
        this.element = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.in = json.getFactory().createParser(text);
        this.rows = new JsonRows(limits);
        step();
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (step() == JsonToken.END_ARRAY) {
            if (step() != null) {
                throw TableRefusal.TABLE_BROKEN.because("Something comes after the end of the array.");
            }
            return null;
        }
        number++;
        return rows.row(number, element());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private JsonNode element() throws IOException {
        try {
            return element.readTree(in);
        } catch (JsonProcessingException e) {
            throw broken();
        }
    }

    private @Nullable JsonToken step() throws IOException {
        try {
            return in.nextToken();
        } catch (JsonProcessingException e) {
            throw broken();
        }
    }

    private Refused broken() {
        return TableRefusal.TABLE_BROKEN.because(
                "The JSON has a mistake near line " + in.currentLocation().getLineNr() + ".");
    }
}
