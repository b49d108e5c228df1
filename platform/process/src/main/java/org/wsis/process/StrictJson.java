package org.wsis.process;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;

/// JSON as we read and write it: nothing is guessed, nothing is dropped in silence.
///
/// What Quarkus has a setting for stands in `microprofile-config.properties`; here is the rest. A reader of
/// events must be more forgiving (an event may gain an optional field), so it takes a copy of the mapper and
/// relaxes it.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /// The deepest body of ours has six levels. A thousand, the default, is only of use to an attacker.
    static final int DEEPEST = 64;

    @Override
    @SuppressWarnings("deprecation") // the builder can't be used: Quarkus has built the mapper already
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(64)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        textIsText(mapper);
        mapper.registerModule(new SimpleModule("text").addDeserializer(String.class, new TextWithoutNul()));
    }

    /// U+0000 is in no text that a person writes, and PostgreSQL keeps none: it is refused at its place, like any
    /// other value of the wrong kind.
    private static final class TextWithoutNul extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        private TextWithoutNul() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(json, context);
            if (text.indexOf('\0') >= 0) {
                throw context.weirdStringException(text, String.class, "contains the character U+0000");
            }
            return text;
        }
    }

    /// `{"title": 12}` is a mistake of the sender, not the title "12".
    private static void textIsText(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
