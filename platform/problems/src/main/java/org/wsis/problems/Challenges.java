package org.wsis.problems;

/// The two ways of not being signed in, with the challenge that RFC 6750 asks for. A program that sees
/// `invalid_token` fetches a new token; without it, it had better send one.
final class Challenges {

    private static final String CHALLENGE = "WWW-Authenticate";

    private Challenges() {}

    static Refused required() {
        return HttpRefusal.SIGN_IN_REQUIRED.refused().with(CHALLENGE, "Bearer realm=\"wsis\"");
    }

    static Refused refused() {
        return HttpRefusal.TOKEN_REFUSED.refused().with(CHALLENGE, "Bearer realm=\"wsis\", error=\"invalid_token\"");
    }
}
