package org.wsis.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// The body of a request on its way to a service: it counts what passes, breaks off beyond the limit,
/// and tells when everything has passed. A body without `Content-Length` can only be measured like this.
final class MeteredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable passed;
    private @Nullable Handler<Throwable> onFailure;
    private long seen;

    MeteredBody(ReadStream<Buffer> source, long limit, Runnable passed) {
        this.source = source;
        this.limit = limit;
        this.passed = passed;
    }

    /// True once more than the limit has come.
    boolean tooLarge() {
        return seen > limit;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> next) {
        var wasTooLarge = tooLarge();
        seen += buffer.length();
        if (!tooLarge()) {
            next.handle(buffer);
        } else if (!wasTooLarge && onFailure != null) {
            onFailure.handle(new BodyTooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            passed.run();
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    /// Breaks the pipe; nobody prints it.
    private static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        BodyTooLarge() {
            super("The body is larger than this route takes.", null, false, false);
        }
    }
}
