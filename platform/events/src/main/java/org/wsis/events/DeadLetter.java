package org.wsis.events;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A message that could not be applied, whole, with the reason.
@SuppressWarnings("ArrayRecordComponent") // never compared
record DeadLetter(
        UUID id,
        String reader,
        String topic,
        int partition,
        long offset,
        @Nullable String type,
        String reason,
        @Nullable String key,
        Map<String, String> headers,
        byte[] data) {}
