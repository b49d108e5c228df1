package org.wsis.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// The body of a service's answer on its way out. When it breaks off, the caller's connection is cut, so that
/// nobody takes half an answer for a whole one.
///
/// The proxy library would do that by resetting the response. Vert.x 4.5 then never says that the request is
/// over: it would be missing in the access log, and each shutdown would wait for it in vain.
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Runnable cut;

    AnswerBody(ReadStream<Buffer> source, Runnable cut) {
        this.source = source;
        this.cut = cut;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler == null ? null : _ -> cut.run());
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
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
}
