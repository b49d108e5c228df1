package org.wsis.gateway.session;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// An address of our own to which a person may be sent after signing in. Everything else is refused: a link to
/// our sign-in page must never end on somebody else's.
record LocalPath(String value) {

    private static final int LONGEST = 2_000;

    /// The path and query, when it is certainly one of ours: it begins with one slash, and holds nothing that a
    /// browser reads as another host (`//`, `/\`) or drops before reading on (tabs, line ends).
    static Optional<LocalPath> of(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//")) {
            return Optional.empty();
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c <= ' ' || c > '~' || c == '\\') {
                return Optional.empty();
            }
        }
        var path = text.split("[?#]", 2)[0];
        var ambiguous = path.contains("//") || path.contains("/.") || path.contains("%");
        return ambiguous || isOfSigningIn(path) ? Optional.empty() : Optional.of(new LocalPath(text));
    }

    /// Back to the sign-in page would be a circle.
    private static boolean isOfSigningIn(String path) {
        return path.endsWith("/sign-in") || path.endsWith("/sign-out") || path.startsWith("/sign-in/");
    }
}
