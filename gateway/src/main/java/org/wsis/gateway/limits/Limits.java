package org.wsis.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.wsis.gateway.GatewayRefusal;
import org.wsis.gateway.edge.Edge;
import org.wsis.gateway.edge.Refusing;
import org.wsis.gateway.session.Caller;
import org.wsis.gateway.session.Recognising;

/// Counts the requests of each client before anybody looks at its credentials, and those of each account after. Who
/// has sent too many is answered 429 with the time to wait; every other answer says how much is left.
@ApplicationScoped
class Limits {

    private static final String STANDINGS = Limits.class.getName();
    private static final Pattern NOT_COUNTED = Pattern.compile("^(/q/|/assets/)");
    private static final int NETWORK_OF_IPV6 = 8;

    /// One policy, ready for use.
    private record Rule(Pattern requests, Quota ofClient, Optional<Quota> ofAccount) {}

    /// Who is counted for what.
    private record Counted(Quota quota, String who) {}

    private final boolean enabled;
    private final List<Rule> rules;
    private final Cache<Counted, AtomicLong> counts;
    private final long started = System.nanoTime();

    Limits(LimitsConfig config) {
        this.enabled = config.enabled();
        this.rules = List.of(
                rule("all", config.all()),
                rule("login", config.login()),
                rule("vote", config.vote()),
                rule("register", config.register()),
                rule("search", config.search()));
        var longest = rules.stream()
                .map(rule -> rule.ofClient().window())
                .max(java.time.Duration::compareTo)
                .orElseThrow();
        this.counts = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterAccess(longest)
                .build();
    }

    private static Rule rule(String name, LimitsConfig.Policy policy) {
        return new Rule(
                policy.requests(),
                new Quota(name + "-client", policy.client(), policy.window()),
                policy.account().map(requests -> new Quota(name + "-account", requests, policy.window())));
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::countClient, Edge.PRIORITY - 20);
            filters.register(this::countAccount, Recognising.PRIORITY - 5);
        }
    }

    private void countClient(RoutingContext routing) {
        var request = routing.request();
        if (NOT_COUNTED.matcher(request.path()).find()) {
            routing.next();
            return;
        }
        var asked = request.method().name() + " " + request.uri();
        var applying = rules.stream()
                .filter(rule -> rule.requests().matcher(asked).find())
                .toList();
        var standings = new Standings(applying);
        routing.put(STANDINGS, standings);
        routing.addHeadersEndHandler(_ -> standings.write(routing));
        var client = clientOf(request.remoteAddress().hostAddress());
        goOnOrRefuse(routing, standings, applying.stream().map(Rule::ofClient).toList(), client);
    }

    private void countAccount(RoutingContext routing) {
        Standings standings = routing.get(STANDINGS);
        var account = Caller.of(routing).subject();
        if (standings == null || account.isEmpty()) {
            routing.next();
            return;
        }
        var quotas = standings.rules.stream()
                .flatMap(rule -> rule.ofAccount().stream())
                .toList();
        goOnOrRefuse(routing, standings, quotas, account.get());
    }

    private void goOnOrRefuse(RoutingContext routing, Standings standings, List<Quota> quotas, String who) {
        for (var quota : quotas) {
            var standing = take(quota, who);
            standings.add(standing);
            if (!standing.allowed()) {
                refuse(routing, standing);
                return;
            }
        }
        routing.next();
    }

    private Quota.Standing take(Quota quota, String who) {
        var count = Objects.requireNonNull(counts.get(new Counted(quota, who), _ -> new AtomicLong()));
        return quota.take(count, System.nanoTime() - started);
    }

    private static void refuse(RoutingContext routing, Quota.Standing standing) {
        var quota = standing.quota();
        var refused =
                GatewayRefusal.TOO_MANY_REQUESTS.because("More than %d requests in %d seconds (%s). Wait %d seconds."
                        .formatted(
                                quota.requests(),
                                Math.max(1, quota.window().toSeconds()),
                                quota.name(),
                                standing.retryAfter()));
        Refusing.refuse(routing, refused.with("Retry-After", Long.toString(standing.retryAfter())));
    }

    /// An IPv4 address, or the network of an IPv6 address: whoever has one of those has all 2⁶⁴ addresses in it.
    static String clientOf(@Nullable String address) {
        if (address == null) {
            return "";
        }
        return InetAddress.ofLiteral(address) instanceof Inet6Address network
                ? HexFormat.of().formatHex(Arrays.copyOf(network.getAddress(), NETWORK_OF_IPV6))
                : address;
    }

    /// How this request's caller stands, for the headers of the answer.
    private static final class Standings {
        private final List<Rule> rules;
        private final List<Quota.Standing> all = new ArrayList<>();

        Standings(List<Rule> rules) {
            this.rules = rules;
        }

        void add(Quota.Standing standing) {
            all.add(standing);
        }

        /// The nearest to its end alone: a program that keeps to it keeps to the others too.
        void write(RoutingContext routing) {
            all.stream().min(Standings::byWhatIsLeft).ifPresent(tightest -> {
                var headers = routing.response().headers();
                headers.set("RateLimit-Policy", tightest.quota().described());
                headers.set("RateLimit", tightest.described());
            });
        }

        private static int byWhatIsLeft(Quota.Standing one, Quota.Standing other) {
            return Double.compare(share(one), share(other));
        }

        private static double share(Quota.Standing standing) {
            return standing.left() / (double) standing.quota().requests();
        }
    }
}
