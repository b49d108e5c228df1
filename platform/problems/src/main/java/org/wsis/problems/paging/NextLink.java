package org.wsis.problems.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Adds `Link: <…>; rel="next"` (RFC 8288) to every answer that is a page with a next one. The address has no host:
/// it is read relative to the one that was asked, whatever the gateway is called.
///
/// Public only because Quarkus calls it from a class that it generates in another class loader.
public class NextLink {

    /// Called by the framework for every answer.
    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Continued page && page.next() != null) {
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            answer.getHeaders().add("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
