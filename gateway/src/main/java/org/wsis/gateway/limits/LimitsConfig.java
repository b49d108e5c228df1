package org.wsis.gateway.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The limits on requests. Their values stand in `application.properties`, with the reasons.
///
/// Every replica counts for itself. Behind N replicas somebody may send up to N times as much, unless the load
/// balancer leads a client always to the same one. That is enough to keep floods away; what must never happen twice
/// (a vote, a seat) is guarded by the services.
@ConfigMapping(prefix = "wsis.gateway.limits")
interface LimitsConfig {

    /// Whether anything is limited. Off only where a load test measures what stands behind the door.
    @WithDefault("true")
    boolean enabled();

    /// So many clients and accounts are remembered at most, a few hundred bytes each. Beyond that those that have
    /// been quiet are forgotten, and begin again with a full quota.
    @WithDefault("100000")
    int remembered();

    /// On every request that is for people or programs.
    Policy all();

    /// On ways to the sign-in page.
    Policy login();

    /// On ballots.
    Policy vote();

    /// On registrations.
    Policy register();

    /// On searches.
    Policy search();

    /// One policy.
    interface Policy {
        /// Which requests it counts: found in the method, a blank and the address with its query.
        Pattern requests();

        /// How many requests one client (an IPv4 address, or an IPv6 network of 64 bits) may send in a window. A
        /// conference hall is one client, so it is meant to be large.
        int client();

        /// How many requests one account may send in a window. Without it the accounts are not counted.
        Optional<Integer> account();

        /// The window.
        @WithDefault("1m")
        Duration window();
    }
}
