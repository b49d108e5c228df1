package org.wsis.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

@Path("/api/test/v1/echo")
@RunOnVirtualThread
public class EchoResource {

    private static final Logger LOG = Logger.getLogger(EchoResource.class);

    private final Clock clock;

    EchoResource(Clock clock) {
        this.clock = clock;
    }

    record Thing(UUID id, Instant at, BigDecimal amount, String title, boolean done) {}

    @GET
    @PermitAll
    public Thing thing() {
        LOG.info("asked for a thing");
        return new Thing(Ids.next(), clock.instant(), new BigDecimal("1E+7"), "t", true);
    }

    @POST
    @PermitAll
    public Thing echo(Thing thing) {
        return thing;
    }

    @GET
    @Path("/mine")
    @RolesAllowed("participant")
    public String mine() {
        return "yours";
    }

    @GET
    @Path("/forgotten")
    public String withoutAnnotation() {
        return "for nobody";
    }
}
