package org.wsis.problems;

/// The reasons that any address may have, whatever it is about: what the framework turns away, and what breaks.
public enum HttpRefusal implements Refusal {
    /// A field or parameter breaks a rule, has the wrong type or is unknown; `errors` says which ones.
    INVALID_REQUEST(400),
    /// The body is not JSON at all: not UTF-8, broken off, nested too deeply, or a name twice in one object.
    UNREADABLE_BODY(400),
    /// The address needs a body, and there was none.
    BODY_MISSING(400),
    /// The connection ended, or fell silent, before the body was complete.
    BODY_INCOMPLETE(400),
    /// The address or a header cannot be read.
    MALFORMED_REQUEST(400),
    /// There was no access token.
    SIGN_IN_REQUIRED(401),
    /// There was a token: expired, or not made by our realm for us.
    TOKEN_REFUSED(401),
    /// Signed in, and not allowed.
    FORBIDDEN(403),
    NOT_FOUND(404),
    /// `Allow` says which methods there are.
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /// Somebody else changed the same thing at the same moment. Read it again, then decide.
    CHANGED_MEANWHILE(409),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    HEADERS_TOO_LARGE(431),
    /// Another status of 400 to 499 that the framework answered.
    REQUEST_REFUSED(400),
    /// Broken on our side. The log has the reason under the trace id.
    INTERNAL_ERROR(500),
    /// Keycloak does not answer, so a token cannot be checked.
    SIGN_IN_UNAVAILABLE(503),
    UNAVAILABLE(503);

    private final int status;

    HttpRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /// What the framework means by a status it answered by itself.
    static HttpRefusal meaning(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 401 -> SIGN_IN_REQUIRED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CHANGED_MEANWHILE;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? REQUEST_REFUSED : INTERNAL_ERROR;
        };
    }

    /// The sentence said when there is nothing more exact to say.
    String usualDetail() {
        return switch (this) {
            case INVALID_REQUEST -> "One or more fields are invalid.";
            case UNREADABLE_BODY -> "The body is not valid JSON in UTF-8.";
            case BODY_MISSING -> "This address expects a JSON body.";
            case BODY_INCOMPLETE -> "The connection ended before the body was complete.";
            case MALFORMED_REQUEST -> "The address or a header of the request cannot be read.";
            case SIGN_IN_REQUIRED -> "Send an access token: Authorization: Bearer <token>.";
            case TOKEN_REFUSED -> "The access token is expired, or was not made for this service.";
            case FORBIDDEN -> "Your roles do not allow this.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not know the method; see the Allow header.";
            case NOT_ACCEPTABLE -> "This address cannot answer in any of the accepted media types.";
            case CHANGED_MEANWHILE -> "Somebody else changed this at the same moment. Read it again and repeat.";
            case BODY_TOO_LARGE -> "The body is larger than this address accepts.";
            case ADDRESS_TOO_LONG -> "The address is longer than 8192 characters.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not read the media type of the body.";
            case HEADERS_TOO_LARGE -> "The headers together are larger than 32768 characters.";
            case REQUEST_REFUSED -> "The request was refused.";
            case INTERNAL_ERROR -> "Something broke on our side. Please give the trace id when you ask us about it.";
            case SIGN_IN_UNAVAILABLE -> "The sign-in service does not answer at the moment. Try again shortly.";
            case UNAVAILABLE -> "The service cannot answer at the moment. Try again shortly.";
        };
    }

    Refused refused(Problem.Field... fields) {
        return because(usualDetail(), fields);
    }
}
