package org.wsis.events;

import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Messages as somebody else would send them.
final class Messages {

    private Messages() {}

    /// The headers of an event about the thing, new each time.
    static Map<String, String> headers(UUID thing) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "somebody",
                "ce_type",
                Noted.TYPE,
                "ce_subject",
                thing.toString(),
                "ce_time",
                "2026-02-03T10:15:30Z");
    }

    /// A message with these data and headers, as the relay takes it from the outbox.
    static OutboxRows.Row row(String data, Map<String, String> headers) {
        return new OutboxRows.Row(1, Noted.TOPIC, "a-key", headers, data.getBytes(UTF_8));
    }

    /// The message of a [Noted].
    static OutboxRows.Row note(int n, UUID thing) {
        var data = "{\"thing\":\"" + thing + "\",\"n\":" + n + "}";
        return new OutboxRows.Row(n, Noted.TOPIC, thing.toString(), headers(thing), data.getBytes(UTF_8));
    }
}
