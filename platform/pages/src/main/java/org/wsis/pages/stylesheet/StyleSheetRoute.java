package org.wsis.pages.stylesheet;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Serves the style sheet below the resources, because it needs no identity and no request scope, and the gateway
/// has to answer it before it thinks of passing a request on.
@ApplicationScoped
class StyleSheetRoute {

    private final StyleSheet styleSheet;

    StyleSheetRoute(StyleSheet styleSheet) {
        this.styleSheet = styleSheet;
    }

    void add(@Observes Router router) {
        router.routeWithRegex("/assets/wsis\\.[0-9a-f]{12}\\.css")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        if (!context.normalizedPath().equals(styleSheet.address())) {
            // While a new release is rolled out, pages of the one ask processes of the other: better a near style than
            // none.
            response.setStatusCode(307)
                    .putHeader("Location", styleSheet.address())
                    .putHeader("Cache-Control", "no-store")
                    .end();
            return;
        }
        var etag = "\"" + styleSheet.hash() + "\"";
        response.putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("ETag", etag)
                .putHeader("Vary", "Accept-Encoding");
        if (etag.equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        var gzip = acceptsGzip(context);
        response.putHeader("Content-Type", "text/css;charset=UTF-8")
                .putHeader("Content-Encoding", gzip ? "gzip" : "identity");
        var body = gzip ? styleSheet.gzipped() : styleSheet.plain();
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private static boolean acceptsGzip(RoutingContext context) {
        var accepted = context.request().getHeader("Accept-Encoding");
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT).matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }
}
