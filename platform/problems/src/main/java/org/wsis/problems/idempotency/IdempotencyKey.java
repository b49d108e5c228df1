package org.wsis.problems.idempotency;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Reads the header. The draft makes it a structured-field string, with quotation marks; most clients leave them
/// out.
final class IdempotencyKey {

    /// Eight characters are too few to be random, and many enough to be unlikely to be a mistake such as `1` or
    /// `null`.
    private static final Pattern USABLE = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{8,200}");

    private IdempotencyKey() {}

    static String read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw IdempotencyRefusal.IDEMPOTENCY_KEY_MISSING.because(
                    "Send an Idempotency-Key: a new UUID for each thing you want done, the same one when you repeat.");
        }
        var key = unquoted(header.strip());
        if (!USABLE.matcher(key).matches()) {
            throw IdempotencyRefusal.IDEMPOTENCY_KEY_MALFORMED.because(
                    "An Idempotency-Key has 8 to 200 printable ASCII characters without spaces.");
        }
        return key;
    }

    private static String unquoted(String text) {
        var quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
