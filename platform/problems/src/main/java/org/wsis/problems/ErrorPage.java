package org.wsis.problems;

import io.vertx.ext.web.RoutingContext;

/// Shows a problem to a person. A process that serves pages has one such bean (of `wsis-pages`); without one, every
/// path is answered with the JSON document.
///
/// It is asked for every path outside `/api/` and `/q/`. A person who is not signed in is sent to the sign-in page
/// before it comes to that.
public interface ErrorPage {

    /// The whole HTML document. It may run on the event loop: no database, no waiting.
    ///
    /// @param language one of the six, taken from the path, else from `Accept-Language`
    String html(Problem problem, String language, RoutingContext request);
}
