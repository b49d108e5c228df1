package org.wsis.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.HttpRefusal;

/// What the button of a mailbox asks (RFC 8058): a POST without cookie, sign-in or page.
@Path("/api/{service}/v1/unsubscribe")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Mails", description = "Ending the mails of a series")
class UnsubscribeResource {

    private final Unsubscribing unsubscribing;
    private final String ownName;

    UnsubscribeResource(Unsubscribing unsubscribing, @ConfigProperty(name = "wsis.service") String ownName) {
        this.unsubscribing = unsubscribing;
        this.ownName = ownName;
    }

    /// Ends the mails of series for the person whose link it is.
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(summary = "Get no further mails of series, by the signed link of one of them")
    public void unsubscribe(@RestPath String service, @QueryParam("link") @Nullable String link) {
        if (!service.equals(ownName)) {
            throw HttpRefusal.NOT_FOUND.because("This is the service " + ownName + ".");
        }
        unsubscribing.unsubscribe(link);
    }
}
