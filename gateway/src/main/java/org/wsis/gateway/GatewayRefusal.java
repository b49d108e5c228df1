package org.wsis.gateway;

import org.wsis.problems.Refusal;

/// The reasons for which only a door turns a request away, in order of precedence. What any process may answer
/// (`NOT_FOUND`, `TOKEN_REFUSED`, `BODY_TOO_LARGE`, …) is in [org.wsis.problems.HttpRefusal].
public enum GatewayRefusal implements Refusal {
    /// The address is written in a way that two readers could read differently.
    ADDRESS_REFUSED(400),
    /// Two of the request's own headers contradict each other.
    HEADERS_REFUSED(400),
    /// WebSocket and every other change of protocol.
    UPGRADE_REFUSED(400),
    /// Another site's page tried to change something with this browser's session.
    CROSS_SITE_REFUSED(403),
    /// The password was entered too long ago for what an officer wants to see or do.
    STEP_UP_REQUIRED(401),
    /// This client or this account has sent more than its limit.
    TOO_MANY_REQUESTS(429),
    /// The person came back from the sign-in page without having signed in.
    SIGN_IN_UNFINISHED(400),
    /// This session is over, but Keycloak could not be told.
    SIGN_OUT_INCOMPLETE(503),
    /// The service is not running, or has failed so often that it is left alone for a moment.
    SERVICE_UNAVAILABLE(503),
    /// The service took the request and did not answer in time.
    SERVICE_TOO_SLOW(504),
    /// The service answered something that is not HTTP, or broke off.
    SERVICE_BROKE_OFF(502);

    private final int status;

    GatewayRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
