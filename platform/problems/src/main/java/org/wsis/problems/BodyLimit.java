package org.wsis.problems;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.container.ContainerRequestContext;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Watches a body while it is read: stops when it grows too large (a body sent in chunks does not say its length
/// before), and tells a sender who has gone away from something broken on our side.
class BodyLimit {

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @ServerRequestFilter(preMatching = true)
    void watch(ContainerRequestContext request) {
        var headers = request.getHeaders();
        if (headers.containsKey("Content-Length") || headers.containsKey("Transfer-Encoding")) {
            request.setEntityStream(new Watched(request.getEntityStream(), limit));
        }
    }

    private static final class Watched extends FilterInputStream {

        private long left;

        Watched(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = readOrExplain(into, from, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new IOException(HttpRefusal.BODY_TOO_LARGE.refused());
            }
            return count;
        }

        private int readOrExplain(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException gone) {
                throw new IOException(HttpRefusal.BODY_INCOMPLETE.refused());
            }
        }

        /// The framework reads to the end what is left of a body when it closes it. Of one that was refused, it
        /// shouldn't.
        @Override
        public void close() throws IOException {
            if (left >= 0) {
                super.close();
            }
        }
    }
}
