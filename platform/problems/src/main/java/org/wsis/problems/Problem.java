package org.wsis.problems;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The body of every answer of 400 and above (RFC 9457).
///
/// @param type stable: `/problems#` and the code; described in `docs/problems.md`
/// @param title what happened, for people, in the language they asked for
/// @param status the HTTP status
/// @param detail what exactly, for developers, in English
/// @param instance `urn:trace:` and the trace id, under which the log lines of the request are found
/// @param errors the parts of the request at fault
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<Field> errors) {

    private static final String TYPE = "/problems#";

    static Problem of(String code, String title, int status, String detail, String traceId, List<Field> errors) {
        return new Problem(TYPE + code, title, status, detail, "urn:trace:" + traceId, errors);
    }

    /// The stable code at the end of the type.
    @JsonIgnore
    public String code() {
        return type.substring(TYPE.length());
    }

    /// One part of the request that is at fault: a place in the JSON body, or a parameter of the address or a
    /// header.
    ///
    /// @param pointer JSON Pointer (RFC 6901) into the body as it was sent; null if the fault is not in the body
    /// @param parameter name of the path, query, header or form parameter; null if the fault is in the body
    /// @param detail what is wrong with it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(@Nullable String pointer, @Nullable String parameter, String detail) {

        /// A place in the JSON body: `/places/0/name`. The empty pointer is the whole body.
        public static Field at(String pointer, String detail) {
            return new Field(pointer, null, detail);
        }

        /// A parameter outside the body.
        public static Field parameter(String name, String detail) {
            return new Field(null, name, detail);
        }
    }
}
