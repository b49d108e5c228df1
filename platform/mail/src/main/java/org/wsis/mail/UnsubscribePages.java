package org.wsis.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.HttpRefusal;

/// The page behind the link at the end of a mail of a series. Opening it changes nothing, because programs open every
/// link of a mail; its button does.
@Path("/{lang}/{service}/unsubscribe")
@PermitAll
@RunOnVirtualThread
class UnsubscribePages {

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance unsubscribe(String link, String action, boolean done);

        private Templates() {}
    }

    private final Unsubscribing unsubscribing;
    private final String ownName;

    UnsubscribePages(Unsubscribing unsubscribing, @ConfigProperty(name = "wsis.service") String ownName) {
        this.unsubscribing = unsubscribing;
        this.ownName = ownName;
    }

    /// Asks once.
    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@RestPath String service, @QueryParam("link") @Nullable String link) {
        requireOwn(service);
        unsubscribing.check(link);
        return page(link, false);
    }

    /// Does it and says so.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance unsubscribe(@RestPath String service, @FormParam("link") @Nullable String link) {
        requireOwn(service);
        unsubscribing.unsubscribe(link);
        return page(link, true);
    }

    private TemplateInstance page(@Nullable String link, boolean done) {
        return Templates.unsubscribe(link == null ? "" : link, "/" + ownName + "/unsubscribe", done);
    }

    private void requireOwn(String service) {
        if (!service.equals(ownName)) {
            throw HttpRefusal.NOT_FOUND.because("This is the service " + ownName + ".");
        }
    }
}
