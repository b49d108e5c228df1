package org.wsis.stocktaking.entries;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/// Content as the database keeps it. Not the mapper of the API: that one is strict, and what stands in the database
/// must stay readable when a later release adds or drops a member.
final class ContentJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ContentJson() {}

    static String write(Content content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Content with(Content content, Map<String, ? extends @Nullable Object> members) {
        ObjectNode tree = MAPPER.valueToTree(content);
        members.forEach((member, value) -> {
            if (!tree.has(member)) {
                throw new IllegalArgumentException("no member of content: " + member);
            }
            tree.set(member, MAPPER.valueToTree(value));
        });
        return read(tree.toString());
    }

    static Content with(Content content, Content other, Collection<String> members) {
        ObjectNode tree = MAPPER.valueToTree(content);
        ObjectNode from = MAPPER.valueToTree(other);
        members.forEach(member -> tree.set(member, from.required(member)));
        return read(tree.toString());
    }

    static Content read(String json) {
        try {
            return MAPPER.readValue(json, Content.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
