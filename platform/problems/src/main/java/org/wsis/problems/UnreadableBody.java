package org.wsis.problems;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jspecify.annotations.Nullable;

/// Says in our words what Jackson could not read. Its own messages name our classes and quote what was sent.
final class UnreadableBody {

    private UnreadableBody() {}

    static Refused explain(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> invalid(unknown, "is not known here");
            case MismatchedInputException mismatch
            when isTypeMismatch(mismatch) -> invalid(mismatch, "must be " + expected(mismatch.getTargetType()));
            default ->
                Causes.find(e, InputCoercionException.class)
                        .map(tooLarge -> invalid(e, "must be " + expected(tooLarge.getTargetType())))
                        .orElseGet(() -> unreadable(e));
        };
    }

    /// Broken syntax inside an object comes wrapped, with the syntax error as cause.
    private static boolean isTypeMismatch(MismatchedInputException e) {
        return !(e.getCause() instanceof JsonProcessingException) && !isAfterTheEnd(e);
    }

    private static boolean isAfterTheEnd(MismatchedInputException e) {
        return e.getPath().isEmpty() && String.valueOf(e.getMessage()).startsWith("Trailing token");
    }

    private static Refused invalid(JsonProcessingException e, String detail) {
        return HttpRefusal.INVALID_REQUEST.refused(Problem.Field.at(pointerTo(e), detail));
    }

    private static String pointerTo(JsonProcessingException e) {
        var pointer = "";
        if (e instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                var name = step.getFieldName();
                pointer = name == null ? Pointer.and(pointer, step.getIndex()) : Pointer.and(pointer, name);
            }
        }
        return pointer;
    }

    private static Refused unreadable(JsonProcessingException e) {
        if (Causes.find(e, StreamConstraintsException.class).isPresent()) {
            return HttpRefusal.UNREADABLE_BODY.because(
                    "The body is JSON that we do not read: nested too deeply, or with a name, text or number that is too long.");
        }
        var where = e.getLocation();
        return where == null || where.getLineNr() < 1
                ? HttpRefusal.UNREADABLE_BODY.refused()
                : HttpRefusal.UNREADABLE_BODY.because("The body is not valid JSON in UTF-8: see line %d, column %d."
                        .formatted(where.getLineNr(), where.getColumnNr()));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "a number";
        }
        if (type.isPrimitive() || type == Integer.class || type == Long.class || type == BigInteger.class) {
            return "a whole number that fits";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type == UUID.class) {
            return "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-07-06T09:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-07-06";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another form";
    }
}
