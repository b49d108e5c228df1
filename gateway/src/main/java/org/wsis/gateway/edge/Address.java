package org.wsis.gateway.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Says whether the path of a request has one meaning only. Where the door and a service could read a path
/// differently, a rule that protects one address can be walked around; so nothing is repaired here, it is
/// refused.
final class Address {

    private static final String NEVER_ENCODED = "/\\%.;?#";

    private Address() {}

    /// What is wrong with this request target, or nothing.
    static Optional<String> fault(String target) {
        var query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        if (!path.startsWith("/")) {
            return Optional.of("The address must begin with a slash.");
        }
        if (path.contains("//")) {
            return Optional.of("The address has an empty part.");
        }
        return faultOfCharacters(path).or(() -> faultOfSegments(path));
    }

    private static Optional<String> faultOfCharacters(String path) {
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c <= ' ' || c > '~' || c == '\\' || c == ';' || c == '#') {
                return Optional.of("The address has a character that may not stand in a path.");
            }
        }
        return path.indexOf('%') < 0 ? Optional.empty() : faultOfEscapes(path);
    }

    private static Optional<String> faultOfEscapes(String path) {
        var bytes = ByteBuffer.allocate(path.length());
        for (var i = 0; i < path.length(); i++) {
            if (path.charAt(i) != '%') {
                bytes.put((byte) path.charAt(i));
                continue;
            }
            if (i + 2 >= path.length()
                    || !HexFormat.isHexDigit(path.charAt(i + 1))
                    || !HexFormat.isHexDigit(path.charAt(i + 2))) {
                return Optional.of("The address has a broken escape.");
            }
            var value = (char) HexFormat.fromHexDigits(path, i + 1, i + 3);
            if (value < ' ' || value == 0x7f || NEVER_ENCODED.indexOf(value) >= 0) {
                return Optional.of("The address hides a character that has a meaning of its own.");
            }
            bytes.put((byte) value);
            i += 2;
        }
        return isText(bytes.flip()) ? Optional.empty() : Optional.of("The address is not text in UTF-8.");
    }

    private static boolean isText(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<String> faultOfSegments(String path) {
        for (var segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return Optional.of("The address has a dot segment.");
            }
        }
        return Optional.empty();
    }
}
