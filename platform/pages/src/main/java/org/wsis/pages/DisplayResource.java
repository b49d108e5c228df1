package org.wsis.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

/// Remembers the theme a person chose in the footer, without script and without an account. A link may change it,
/// because nothing but the look of the pages follows from it.
@Path("/{lang}/display")
public class DisplayResource {

    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final UriInfo uri;

    DisplayResource(UriInfo uri) {
        this.uri = uri;
    }

    /// Sets the cookie and goes back to where the person was. An unknown theme changes nothing.
    @GET
    @PermitAll
    public Response choose(
            @PathParam("lang") String lang,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("to") @Nullable String to) {
        var answer = Response.status(Response.Status.SEE_OTHER)
                .location(localAddress(to).orElse(URI.create("/" + lang + "/")))
                .header("Cache-Control", "no-store");
        Optional.ofNullable(theme).flatMap(Theme::of).map(this::cookie).ifPresent(answer::cookie);
        return answer.build();
    }

    private NewCookie cookie(Theme theme) {
        return new NewCookie.Builder(Theme.COOKIE)
                .value(theme.code())
                .path("/")
                .maxAge(theme == Theme.AUTO ? 0 : ONE_YEAR)
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /// Only a path of our own: an address with a scheme or a host would make us a springboard to other sites.
    private static Optional<URI> localAddress(@Nullable String to) {
        if (to == null || !to.startsWith("/") || to.startsWith("//") || to.contains("\\")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(to)).filter(address -> !address.isAbsolute() && address.getAuthority() == null);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
