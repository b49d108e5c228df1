package org.wsis.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import org.jboss.logging.Logger;
import org.wsis.pages.Service;

/// The line to one service: its own connections and its own circuit breaker, so that a service that is down
/// or slow costs the others nothing.
final class ServiceLine {

    private static final Logger LOG = Logger.getLogger(ServiceLine.class);
    private static final long FAILURES_COUNT_FOR = Duration.ofSeconds(10).toMillis();
    private static final Duration IDLE_CONNECTION_KEPT = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final RoutingConfig config;
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private final RequestOptions origin;

    ServiceLine(Service service, URI url, RoutingConfig config, Vertx vertx) {
        this.vertx = vertx;
        this.config = config;
        var tls = "https".equals(url.getScheme());
        this.origin = new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() > 0 ? url.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setConnectTimeout(config.connectTimeout().toMillis());
        this.client = vertx.httpClientBuilder()
                .with(connections(tls))
                .with(new PoolOptions().setHttp1MaxSize(config.connectionsPerService()))
                // What breaks is told with the exchange it broke; without a handler Vert.x logs it as an error of ours.
                .withConnectHandler(connection -> connection.exceptionHandler(LOG::trace))
                .build();
        this.breaker = CircuitBreaker.create(service.segment(), vertx, patience())
                .<Object>failurePolicy(ServiceLine::countsAsFailure)
                .openHandler(_ -> LOG.warnf(
                        "%s at %s is left alone: it failed %d times in a row of seconds",
                        service, url, config.failuresBeforeOutage()))
                .closeHandler(_ -> LOG.infof("%s at %s answers again", service, url));
    }

    private HttpClientOptions connections(boolean tls) {
        return new HttpClientOptions()
                .setSsl(tls)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setIdleTimeout(Math.toIntExact(config.stallTimeout().toSeconds()))
                .setKeepAliveTimeout(Math.toIntExact(IDLE_CONNECTION_KEPT.toSeconds()))
                .setMaxWaitQueueSize(config.waitingPerService())
                .setMaxHeaderSize(32 * 1024)
                .setDecompressionSupported(false);
    }

    private CircuitBreakerOptions patience() {
        return new CircuitBreakerOptions()
                .setTimeout(-1) // each exchange keeps its own time, because an upload may be long without being stuck
                .setMaxFailures(config.failuresBeforeOutage())
                .setFailuresRollingWindow(FAILURES_COUNT_FOR)
                .setResetTimeout(config.outagePause().toMillis())
                .setNotificationAddress(null);
    }

    private static boolean countsAsFailure(Future<?> outcome) {
        return outcome.failed()
                && outcome.cause() instanceof ServiceFailure.Failed failed
                && failed.reason().faultOfService();
    }

    /// Runs one exchange unless the service is being left alone.
    <T> Future<T> attempt(Supplier<Future<T>> exchange) {
        return breaker.<T>execute(result -> exchange.get().onComplete(result))
                .recover(failure -> Future.failedFuture(
                        failure instanceof OpenCircuitException
                                ? new ServiceFailure.Failed(ServiceFailure.LEFT_ALONE, failure)
                                : failure));
    }

    Future<HttpClientRequest> newRequest() {
        return client.request(origin);
    }

    HttpClient client() {
        return client;
    }

    /// Where the service itself believes to be, as it may write it into a `Location`.
    String authority() {
        return origin.getHost() + ":" + origin.getPort();
    }

    RoutingConfig config() {
        return config;
    }

    Vertx vertx() {
        return vertx;
    }
}
