package org.wsis.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The only exception a feature throws on purpose. It rolls the transaction back and is answered as a problem
/// document (or as a page) with the status of its refusal; it is never logged as an error.
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;
    private final String detail;
    private final transient List<Problem.Field> fields;
    private final transient Map<String, String> headers;

    Refused(Refusal refusal, String detail, List<Problem.Field> fields) {
        this(refusal, detail, fields, Map.of());
    }

    private Refused(Refusal refusal, String detail, List<Problem.Field> fields, Map<String, String> headers) {
        super(refusal.name() + ": " + detail, null, false, false); // an expected answer needs no stack trace
        this.refusal = refusal;
        this.detail = detail;
        this.fields = fields;
        this.headers = headers;
    }

    /// The same refusal, answered with one more header, such as `Retry-After`.
    public Refused with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Refused(refusal, detail, fields, more);
    }

    /// Which of the documented reasons it is.
    public Refusal refusal() {
        return refusal;
    }

    /// What is said beside the title.
    public String detail() {
        return detail;
    }

    /// The parts of the request at fault; empty when there is nothing to point at.
    public List<Problem.Field> fields() {
        return fields;
    }

    Map<String, String> headers() {
        return headers;
    }
}
