package org.wsis.gateway.routing;

import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wsis.gateway.edge.Refusing;

/// One request taken to a service and its answer brought back, both as streams. The library moves the bytes;
/// this class says which headers travel, how long to wait, and what the caller is told when nothing comes back.
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final long NO_TIMER = -1;

    private final RoutingContext routing;
    private final ServiceLine line;
    private final long bodyLimit;
    private @Nullable MeteredBody body;
    private @Nullable HttpClientRequest outgoing;
    private @Nullable ServiceFailure failure;
    private long timer = NO_TIMER;
    private boolean tooSlow;

    Exchange(RoutingContext routing, ServiceLine line, long bodyLimit) {
        this.routing = routing;
        this.line = line;
        this.bodyLimit = bodyLimit;
    }

    /// Starts the exchange. The body must still be unread.
    void begin() {
        routing.request().pause(); // an explicit pause: the first read must be the proxy's own
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), line.client())
                .origin(_ -> line.newRequest().onSuccess(this::watch))
                .addInterceptor(this)
                .handle(routing.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        HeadersToService.write(request.headers(), routing, line.config().forwardedCookies());
        request.setAuthority(routing.request().authority());
        body = new MeteredBody(request.getBody().stream(), bodyLimit, this::startTheClock);
        request.setBody(Body.body(body, request.getBody().length()));
        return line.attempt(
                        () -> context.sendRequest().compose(Exchange::readable).recover(this::explained))
                .onFailure(this::remember)
                .onComplete(_ -> stopTheClock());
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (failure != null) {
            refuse(failure);
            return Future.succeededFuture();
        }
        var response = context.response();
        HeadersFromService.write(response.headers(), routing, line);
        var stream = new AnswerBody(response.getBody().stream(), this::cut);
        response.setBody(Body.body(stream, response.getBody().length()));
        return context.sendResponse();
    }

    /// The library would answer such a response itself, without a word; here it is the service's failure like any
    /// other.
    private static Future<ProxyResponse> readable(ProxyResponse response) {
        var coding = response.headers().get(HttpHeaders.TRANSFER_ENCODING);
        return coding == null || "chunked".equalsIgnoreCase(coding)
                ? Future.succeededFuture(response)
                : Future.failedFuture("Transfer-Encoding " + coding);
    }

    /// The answer may break off in the moment between its head and the pipe. The pipe would wait for ever then.
    private void watch(HttpClientRequest request) {
        outgoing = request;
        request.exceptionHandler(LOG::trace); // the future of the response tells the same
        request.response().onSuccess(response -> response.exceptionHandler(_ -> failure = ServiceFailure.BROKE_OFF));
    }

    private void cut() {
        LOG.warnf("%s: broke off in the middle of an answer", line.authority());
        routing.request().connection().close();
    }

    private void startTheClock() {
        timer = line.vertx().setTimer(line.config().responseTimeout().toMillis(), _ -> giveUp());
    }

    private void stopTheClock() {
        if (timer != NO_TIMER) {
            line.vertx().cancelTimer(timer);
        }
    }

    private void giveUp() {
        tooSlow = true;
        if (outgoing != null) {
            outgoing.reset(0, new TimeoutException());
        }
    }

    private <T> Future<T> explained(Throwable cause) {
        return Future.failedFuture(new ServiceFailure.Failed(reasonOf(cause), cause));
    }

    private ServiceFailure reasonOf(Throwable cause) {
        if (body != null && body.tooLarge()) {
            return ServiceFailure.BODY_TOO_LARGE;
        }
        if (routing.response().closed()) {
            return ServiceFailure.CALLER_GONE;
        }
        if (tooSlow) {
            return ServiceFailure.TOO_SLOW;
        }
        if (cause instanceof ConnectionPoolTooBusyException) {
            return ServiceFailure.OVERLOADED;
        }
        return outgoing == null ? ServiceFailure.NOT_REACHED : ServiceFailure.BROKE_OFF;
    }

    private void remember(Throwable cause) {
        failure = cause instanceof ServiceFailure.Failed failed ? failed.reason() : ServiceFailure.BROKE_OFF;
        if (failure.faultOfService()) {
            LOG.warnf("%s: %s %s", failure, line.authority(), cause.getCause());
        }
    }

    private void refuse(ServiceFailure reason) {
        if (reason == ServiceFailure.CALLER_GONE) {
            return;
        }
        var refused = reason.refused(bodyLimit);
        var pause = Math.max(1, line.config().outagePause().toSeconds());
        Refusing.refuse(
                routing,
                refused.refusal().status() == 503 ? refused.with("Retry-After", Long.toString(pause)) : refused);
    }
}
