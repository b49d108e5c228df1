package org.wsis.events;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One event as it came from the log. It is opened only as far as the reader needs.
public final class ReceivedEvent {

    private final UUID id;
    private final String type;
    private final String source;
    private final UUID subject;
    private final long sequence;
    private final Instant time;
    private final byte[] data;
    private final ObjectReader json;

    private ReceivedEvent(
            UUID id,
            String type,
            String source,
            UUID subject,
            long sequence,
            Instant time,
            byte[] data,
            ObjectReader json) {
        this.id = id;
        this.type = type;
        this.source = source;
        this.subject = subject;
        this.sequence = sequence;
        this.time = time;
        this.data = data;
        this.json = json;
    }

    /// @throws UnreadableEvent when a header is missing or malformed
    static ReceivedEvent of(Map<String, String> headers, byte[] data, ObjectReader json) {
        var version = header(headers, "ce_specversion");
        if (!version.equals("1.0")) {
            throw new UnreadableEvent("ce_specversion is " + version + ", not 1.0");
        }
        try {
            return new ReceivedEvent(
                    UUID.fromString(header(headers, "ce_id")),
                    header(headers, "ce_type"),
                    header(headers, "ce_source"),
                    UUID.fromString(header(headers, "ce_subject")),
                    Long.parseLong(header(headers, "ce_sequence")),
                    Instant.parse(header(headers, "ce_time")),
                    data,
                    json);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("A header is malformed: " + e.getMessage());
        }
    }

    private static String header(Map<String, String> headers, String name) {
        @Nullable String value = headers.get(name);
        if (value == null) {
            throw new UnreadableEvent("The header " + name + " is missing");
        }
        return value;
    }

    /// `ce_id`: the same at every delivery.
    public UUID id() {
        return id;
    }

    /// `ce_type`.
    public String type() {
        return type;
    }

    /// `ce_source`: the service that speaks.
    public String source() {
        return source;
    }

    /// `ce_subject`: id of the thing it is about.
    public UUID subject() {
        return subject;
    }

    /// `ce_sequence`: rises with every event of the source, so that of two events of a subject the later is
    /// known.
    public long sequence() {
        return sequence;
    }

    /// `ce_time`: when it happened, UTC.
    public Instant time() {
        return time;
    }

    /// The data as the record the reader needs; members it does not name are ignored.
    ///
    /// @throws UnreadableEvent when the data are not JSON of that shape
    public <T> T as(Class<T> shape) {
        try {
            @Nullable T value = json.forType(shape).readValue(data);
            if (value == null) {
                throw new UnreadableEvent("The data are null");
            }
            return value;
        } catch (IOException e) {
            throw new UnreadableEvent("The data cannot be read as " + shape.getSimpleName() + ": " + firstLine(e));
        }
    }

    private static String firstLine(IOException e) {
        var message = String.valueOf(e.getMessage());
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    @Override
    public String toString() {
        return type + " " + id + " about " + subject + ": " + new String(data, UTF_8);
    }
}
