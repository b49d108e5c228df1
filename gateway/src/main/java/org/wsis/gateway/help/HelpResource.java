package org.wsis.gateway.help;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wsis.gateway.year.Editions;
import org.wsis.gateway.year.Period;
import org.wsis.pages.Service;

/// Explains each process before anybody is asked for a step of it: what one needs, what comes after what, what happens
/// next, and when.
@Path("/{lang:ar|zh|en|fr|ru|es}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HelpResource {

    @CheckedTemplate(basePath = "help")
    static class Templates {
        static native TemplateInstance help(String contact);

        static native TemplateInstance stocktaking(List<Period> periods);

        static native TemplateInstance awards(List<Period> periods);

        static native TemplateInstance forum(List<Period> periods);

        static native TemplateInstance trustFund(List<Period> periods);

        static native TemplateInstance accessibility(String contact);

        private Templates() {}
    }

    private final Editions editions;
    private final HelpConfig config;
    private final Clock clock;

    HelpResource(Editions editions, HelpConfig config, Clock clock) {
        this.editions = editions;
        this.config = config;
        this.clock = clock;
    }

    /// The four processes, and whom to ask.
    @GET
    @Path("/help")
    @Operation(hidden = true)
    public TemplateInstance help() {
        return Templates.help(config.contact());
    }

    /// From an initiative to an entry.
    @GET
    @Path("/help/stocktaking")
    @Operation(hidden = true)
    public TemplateInstance stocktaking() {
        return Templates.stocktaking(of(Service.STOCKTAKING));
    }

    /// From a project to a prize.
    @GET
    @Path("/help/awards")
    @Operation(hidden = true)
    public TemplateInstance awards() {
        return Templates.awards(of(Service.AWARDS));
    }

    /// From a registration to a badge, and from a proposal to a session.
    @GET
    @Path("/help/forum")
    @Operation(hidden = true)
    public TemplateInstance forum() {
        return Templates.forum(of(Service.FORUM));
    }

    /// From a pledge to its use.
    @GET
    @Path("/help/trust-fund")
    @Operation(hidden = true)
    public TemplateInstance trustFund() {
        return Templates.trustFund(of(Service.TRUST_FUND));
    }

    /// What we promise to people with disabilities, and what is still missing.
    @GET
    @Path("/accessibility")
    @Operation(hidden = true)
    public TemplateInstance accessibility() {
        return Templates.accessibility(config.contact());
    }

    private List<Period> of(Service service) {
        return editions.stillToCome(service, clock.instant());
    }
}
