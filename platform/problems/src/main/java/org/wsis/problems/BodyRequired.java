package org.wsis.problems;

import java.io.IOException;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.jspecify.annotations.Nullable;

/// A resource that takes a JSON body needs one. The framework would call it with null for an empty body, for
/// blanks and for the word `null`, and the next line would break.
@Provider
class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        @Nullable Object read = body.proceed();
        if (read == null && isJson(body.getMediaType())) {
            throw HttpRefusal.BODY_MISSING.refused();
        }
        return read;
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
