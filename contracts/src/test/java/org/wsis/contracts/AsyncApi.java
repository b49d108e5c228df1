package org.wsis.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

/// The AsyncAPI 3 document of the suite, made from the topics and the contracts: nobody keeps a second list by hand.
final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new DatesAreText())
                    .build())
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final String DEAD_LETTER = ".dead-letter";

    private final List<Topic> topics;
    private final List<String> types;

    AsyncApi(List<Topic> topics, List<String> types) {
        this.topics = topics;
        this.types = types;
    }

    /// The document as YAML.
    String text() {
        try {
            return "# Made from topics.csv and contracts/ by AsyncApiTest, which also says how to make it again.\n"
                    + YAML.writeValueAsString(document());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> document() {
        return map(
                "asyncapi", "3.0.0",
                "info", info(),
                "defaultContentType", "application/json",
                "servers", map("kafka", server()),
                "channels", channels(),
                "operations", operations(),
                "components", components());
    }

    private static Map<String, Object> info() {
        return map(
                "title", "Events of the WSIS suite",
                "version", "1",
                "description", """
                        What the services tell each other through Kafka. The envelope is CloudEvents 1.0 in Kafka's \
                        binary mode. The key is the subject of the event: events of one thing keep their order. Read \
                        with isolation level read_committed, expect repeats (the ce_id stays the same), and ignore \
                        members you do not know. No event holds personal data.""",
                "license", map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static Map<String, Object> server() {
        return map(
                "host",
                "{broker}",
                "protocol",
                "kafka",
                "description",
                "The brokers of the installation",
                "variables",
                map("broker", map("default", "localhost:19092", "description", "As ./wsis up starts it")));
    }

    private Map<String, Object> channels() {
        var channels = new LinkedHashMap<String, Object>();
        for (var topic : topics) {
            var messages = new LinkedHashMap<String, Object>();
            typesOn(topic).forEach(type -> messages.put(type, reference("components/messages/" + type)));
            channels.put(
                    topic.name(),
                    channel(
                            topic.name(),
                            topic.partitions(),
                            topic.cleanupPolicy(),
                            "What " + topic.from() + " says of: " + String.join(", ", topic.things())
                                    + (messages.isEmpty() ? ". Nothing is published on it yet." : "."),
                            messages));
        }
        for (var topic : topics) {
            var name = topic.name() + DEAD_LETTER;
            channels.put(
                    name,
                    channel(
                            name,
                            1,
                            "delete",
                            "What a reader of " + topic.name() + " could not apply.",
                            map("dead-letter", reference("components/messages/dead-letter"))));
        }
        return channels;
    }

    private static Map<String, Object> channel(
            String name, int partitions, String cleanupPolicy, String description, Map<String, Object> messages) {
        return map(
                "address",
                name,
                "description",
                description,
                "messages",
                messages,
                "bindings",
                map(
                        "kafka",
                        map(
                                "topic",
                                name,
                                "partitions",
                                partitions,
                                "topicConfiguration",
                                map("cleanup.policy", List.of(cleanupPolicy)),
                                "bindingVersion",
                                "0.5.0")));
    }

    private Map<String, Object> operations() {
        var operations = new LinkedHashMap<String, Object>();
        for (var topic : topics) {
            operations.put(topic.from() + ".sends." + topic.name(), operation("send", topic.from(), topic));
            for (var reader : topic.readBy()) {
                operations.put(reader + ".receives." + topic.name(), operation("receive", reader, topic));
            }
        }
        return operations;
    }

    private static Map<String, Object> operation(String action, String service, Topic topic) {
        return map(
                "action", action,
                "channel", reference("channels/" + topic.name()),
                "tags", List.of(map("name", service)));
    }

    private Map<String, Object> components() {
        var messages = new LinkedHashMap<String, Object>();
        for (var type : types) {
            messages.put(type, message(type));
        }
        messages.put("dead-letter", deadLetter());
        return map("messages", messages, "schemas", map("envelope", envelope()));
    }

    private static Map<String, Object> message(String type) {
        var schema = parse(Contract.read("contracts/" + type + ".schema.json"));
        return map(
                "name",
                type,
                "title",
                schema.path("title").asText(),
                "contentType",
                "application/json",
                "headers",
                reference("components/schemas/envelope"),
                "payload",
                map(
                        "schemaFormat",
                        "application/schema+json;version=draft-2020-12",
                        "schema",
                        map("$ref", "contracts/" + type + ".schema.json")),
                "bindings",
                map("kafka", map("key", id("The subject of the event"), "bindingVersion", "0.5.0")),
                "examples",
                List.of(map("name", "golden", "payload", parse(Contract.of(type).example()))));
    }

    private static Map<String, Object> deadLetter() {
        return map(
                "name", "dead-letter",
                "title", "A message that a reader could not apply",
                "description", "Key, headers and data as they came, unless that would be too large for the broker.",
                "headers",
                        map(
                                "type",
                                "object",
                                "required",
                                List.of("wsis_reader", "wsis_reason"),
                                "properties",
                                map(
                                        "wsis_reader",
                                        text("The reader, as `awards.initiatives`"),
                                        "wsis_reason",
                                        text("Why it could not be applied"))));
    }

    private static Map<String, Object> envelope() {
        return map(
                "type",
                "object",
                "required",
                List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence"),
                "properties",
                map(
                        "ce_specversion", map("const", "1.0"),
                        "ce_id", id("The same at every delivery"),
                        "ce_source", text("The service that speaks"),
                        "ce_type", text("Name of the message"),
                        "ce_subject", id("What it is about; also the key"),
                        "ce_time", map("type", "string", "format", "date-time", "description", "When it happened, UTC"),
                        "ce_dataschema", text("Where the schema of the data is found"),
                        "ce_sequence",
                                map(
                                        "type",
                                        "string",
                                        "pattern",
                                        "^[0-9]+$",
                                        "description",
                                        "Rises with every event of a source: of two events of a thing the later is known"),
                        "content-type", text("application/json; charset=utf-8"),
                        "traceparent", text("W3C trace context of the request that caused it")));
    }

    private List<String> typesOn(Topic topic) {
        return types.stream().filter(type -> Topic.of(type).equals(topic)).toList();
    }

    private static Map<String, Object> id(String description) {
        return map("type", "string", "format", "uuid", "description", description);
    }

    private static Map<String, Object> text(String description) {
        return map("type", "string", "description", description);
    }

    private static Map<String, Object> reference(String to) {
        return map("$ref", "#/" + to);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Readers of YAML 1.1 would take a date without quotes for something else than text.
    private static class DatesAreText extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || Character.isDigit(value.charAt(0));
        }
    }

    /// In the order in which it is written down here.
    private static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        var rest = new ArrayList<>(List.of(namesAndValues));
        while (!rest.isEmpty()) {
            map.put((String) rest.removeFirst(), rest.removeFirst());
        }
        return map;
    }
}
