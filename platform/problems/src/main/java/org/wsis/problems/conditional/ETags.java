package org.wsis.problems.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/// Strong entity tags made from a version number: `"7"`, or `"7.fr"` and `"7.csv"` where the same version is
/// shown in several languages or formats, which are different bytes and so need different tags.
///
/// What changes a thing must name the version it has read. Any tag of that version will do, whichever language it
/// was read in.
public final class ETags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*)\"");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");

    private ETags() {}

    /// The tag of a version, as the value of the `ETag` header.
    public static String of(long version, String... variant) {
        return '"' + opaque(version, variant) + '"';
    }

    /// Refuses a change unless `If-Match` names this version: 428 when the header is missing, 412 when it names
    /// others. `*` means "whatever is there". Call it in the transaction that changes the row, with the version
    /// it has read there.
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw VersionRefusal.VERSION_REQUIRED.because("Send If-Match with the ETag of what you have read.");
        }
        var current = Long.toString(version);
        if (!matches(ifMatch, tag -> !tag.weak && versionOf(tag.opaque).equals(current))) {
            throw VersionRefusal.VERSION_OUTDATED.because(
                    "This has changed since you read it; its ETag is now " + of(version) + ".");
        }
    }

    /// Answers a read: 304 without a body if `If-None-Match` names this very version and variant, else 200 with
    /// the body. The body is not even made when nobody needs it.
    public static Response answer(@Nullable String ifNoneMatch, String etag, Supplier<?> body) {
        var answer = isKnown(ifNoneMatch, etag) ? Response.notModified() : Response.ok(body.get());
        return answer.header("ETag", etag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /// True if the reader has this very version and variant already.
    public static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        var opaque = etag.substring(1, etag.length() - 1);
        try {
            return ifNoneMatch != null && matches(ifNoneMatch, tag -> tag.opaque.equals(opaque));
        } catch (org.wsis.problems.Refused malformed) {
            return false; // a reader with a broken cache is served afresh
        }
    }

    private static boolean matches(String header, Predicate<Tag> wanted) {
        return header.strip().equals("*") || tags(header).stream().anyMatch(wanted);
    }

    private static List<Tag> tags(String header) {
        return Arrays.stream(BETWEEN.split(header.strip())).map(ETags::tag).toList();
    }

    private static Tag tag(String text) {
        var tag = TAG.matcher(text);
        if (!tag.matches()) {
            throw VersionRefusal.VERSION_MALFORMED.because("An entity tag looks like \"7\", with the quotation marks.");
        }
        return new Tag(tag.group(1) != null, tag.group(2));
    }

    private static String opaque(long version, String... variant) {
        return variant.length == 0 ? Long.toString(version) : version + "." + String.join(".", variant);
    }

    private static String versionOf(String opaque) {
        var dot = opaque.indexOf('.');
        return dot < 0 ? opaque : opaque.substring(0, dot);
    }

    private record Tag(boolean weak, String opaque) {}
}
