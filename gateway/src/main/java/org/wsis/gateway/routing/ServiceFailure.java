package org.wsis.gateway.routing;

import org.wsis.gateway.GatewayRefusal;
import org.wsis.problems.HttpRefusal;
import org.wsis.problems.Refusal;
import org.wsis.problems.Refused;

/// Why an exchange with a service came to nothing, and whether that says something about the service.
@SuppressWarnings("ImmutableEnumChecker") // a Refusal is an enum constant itself
enum ServiceFailure {
    /// The person closed the browser. There is nobody left to answer.
    CALLER_GONE(GatewayRefusal.SERVICE_BROKE_OFF, false, "The caller has gone."),
    /// More was sent than the route takes; the service did nothing wrong.
    BODY_TOO_LARGE(HttpRefusal.BODY_TOO_LARGE, false, "The body is larger than %d bytes, the limit of this address."),
    /// It failed too often in the last seconds and is not asked.
    LEFT_ALONE(
            GatewayRefusal.SERVICE_UNAVAILABLE, false, "This service is not available at the moment. The others are."),
    /// No connection.
    NOT_REACHED(
            GatewayRefusal.SERVICE_UNAVAILABLE, true, "This service is not available at the moment. The others are."),
    /// All connections are busy and the queue is full.
    OVERLOADED(
            GatewayRefusal.SERVICE_UNAVAILABLE,
            false,
            "This service has more requests than it can take. Try again shortly."),
    /// It took the request and did not answer.
    TOO_SLOW(
            GatewayRefusal.SERVICE_TOO_SLOW,
            true,
            "This service did not answer in time. What was sent may have been done: look before sending it again."),
    /// It answered something that is not HTTP, or closed the connection instead of answering.
    BROKE_OFF(
            GatewayRefusal.SERVICE_BROKE_OFF,
            true,
            "This service broke off its answer. What was sent may have been done: look before sending it again.");

    private final Refusal refusal;
    private final boolean faultOfService;
    private final String detail;

    ServiceFailure(Refusal refusal, boolean faultOfService, String detail) {
        this.refusal = refusal;
        this.faultOfService = faultOfService;
        this.detail = detail;
    }

    /// Only these count towards an outage.
    boolean faultOfService() {
        return faultOfService;
    }

    /// What the caller is told.
    Refused refused(long bodyLimit) {
        return refusal.because(detail.formatted(bodyLimit));
    }

    /// Carries the reason through the circuit breaker.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final ServiceFailure reason;

        Failed(ServiceFailure reason, Throwable cause) {
            super(reason.name(), cause, false, false);
            this.reason = reason;
        }

        ServiceFailure reason() {
            return reason;
        }
    }
}
