package org.wsis.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/// What one event type promises to everyone who reads it: a JSON Schema (draft 2020-12) and one golden example.
///
/// The producer's test emits the example, every reader's test takes it. A change that breaks a reader therefore
/// fails the build of the suite, not a reader in production.
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final String type;
    private final JsonSchema schema;
    private final String example;

    private Contract(String type, JsonSchema schema, String example) {
        this.type = type;
        this.schema = schema;
        this.example = example;
    }

    /// The contract of a CloudEvents type such as `org.wsis.stocktaking.entry.published.v1`.
    ///
    /// @throws IllegalArgumentException when the type has no contract
    public static Contract of(String type) {
        return new Contract(
                type,
                SCHEMAS.getSchema(read("contracts/" + type + ".schema.json")),
                read("contracts/" + type + ".example.json"));
    }

    /// The topic on which the service publishes it.
    public String topic() {
        return Topic.of(type).name();
    }

    /// The golden example, as the JSON text that stands in the file.
    public String example() {
        return example;
    }

    /// Everything in which the JSON text departs from the schema, in words; empty when it keeps the contract.
    public List<String> breaches(String json) {
        return schema.validate(parse(json)).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /// Whether two JSON texts say the same, whatever their layout and the order of their members.
    public boolean saysTheSameAsExample(String json) {
        return parse(json).equals(parse(example));
    }

    @Override
    public String toString() {
        return type;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
    }

    static String read(String file) {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no contract file " + file);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
