package org.wsis.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.wsis.pages.Service;

/// Where the services are, and how patient the gateway is with them.
@ConfigMapping(prefix = "wsis.gateway")
interface RoutingConfig {

    /// The address of each service.
    Services services();

    /// How long opening a connection to a service may take.
    @WithDefault("2s")
    Duration connectTimeout();

    /// How long a service may think: from the last byte of the request to the first of the answer.
    /// Longer than any page or report is meant to take, shorter than a browser's own patience.
    @WithDefault("30s")
    Duration responseTimeout();

    /// How long nothing may move on a connection while a request or an answer is under way.
    @WithDefault("60s")
    Duration stallTimeout();

    /// Connections kept to one service. Each service has its own, so that one that hangs takes nothing from the
    /// others.
    @WithDefault("128")
    int connectionsPerService();

    /// Requests that may wait for one of those connections; the next one is answered 503 at once.
    @WithDefault("512")
    int waitingPerService();

    /// So many failures within ten seconds, and the service is left alone.
    @WithDefault("5")
    int failuresBeforeOutage();

    /// How long it is left alone before one request is let through to try. Also the `Retry-After` of the answers.
    @WithDefault("5s")
    Duration outagePause();

    /// The largest body of an API request.
    @WithDefault("1M")
    MemorySize apiBodyLimit();

    /// The largest body sent from a page: a form with its files.
    @WithDefault("12M")
    MemorySize pageBodyLimit();

    /// The cookies a service may read and set. Every other cookie stays at the door, the session's above all.
    @WithDefault("display")
    Set<String> forwardedCookies();

    /// One address a service.
    interface Services {
        /// Of stocktaking-service.
        At stocktaking();

        /// Of awards-service.
        At awards();

        /// Of forum-registration-service.
        At forum();

        /// Of trust-fund-service.
        At trustFund();

        /// The entry of this service.
        default At of(Service service) {
            return switch (service) {
                case STOCKTAKING -> stocktaking();
                case AWARDS -> awards();
                case FORUM -> forum();
                case TRUST_FUND -> trustFund();
            };
        }
    }

    /// What is known of one service.
    interface At {
        /// Scheme, host and port; a path is refused at start.
        URI url();
    }
}
