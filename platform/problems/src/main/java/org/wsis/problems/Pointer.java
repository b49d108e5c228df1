package org.wsis.problems;

/// Makes JSON Pointers (RFC 6901).
final class Pointer {

    private Pointer() {}

    static String and(String pointer, String token) {
        return pointer + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    static String and(String pointer, int index) {
        return pointer + "/" + index;
    }
}
