package org.wsis.pages;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.wsis.referencedata.Language;

/// What holds for every page before and after its resource. Public, because the classes that Quarkus generates
/// around filters live with the process, and this one in its jar.
@ApplicationScoped
public class PageFilters {

    /// A page exists in six languages: `/xx/stocktaking` is no page, whatever the resource would say.
    @ServerRequestFilter
    public void refuseUnknownLanguages(ContainerRequestContext request) {
        var lang = request.getUriInfo().getPathParameters().getFirst("lang");
        if (lang != null && Language.of(lang).isEmpty()) {
            throw new NotFoundException();
        }
    }

    /// A page depends on the account, the theme and the hour: it is never taken from a cache without asking. What
    /// an account sees is not kept at all, so that the next person at a shared computer does not find it with the
    /// back button.
    @ServerResponseFilter
    public void forbidKeeping(ContainerRequestContext request, ContainerResponseContext response) {
        var isPage = Optional.ofNullable(response.getMediaType())
                .filter(MediaType.TEXT_HTML_TYPE::isCompatible)
                .isPresent();
        if (isPage && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            var signedIn = request.getSecurityContext().getUserPrincipal() != null;
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, signedIn ? "no-store" : "private, no-cache");
        }
    }
}
