package org.wsis.events;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.wsis.problems.HttpRefusal;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// What operators need when an event could not be applied or a read model is to be made again.
@Path("/api/{service}/v1/operations")
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Operations", description = "Events that could not be applied, and read models made from events")
class OperationsResource {

    private static final String LETTERS = "dead-letters:newest";

    private final Operating operating;
    private final DeadLetters letters;
    private final SecurityIdentity caller;
    private final String ownName;

    OperationsResource(
            Operating operating,
            DeadLetters letters,
            SecurityIdentity caller,
            @ConfigProperty(name = "wsis.service") String ownName) {
        this.operating = operating;
        this.letters = letters;
        this.caller = caller;
        this.ownName = ownName;
    }

    /// Messages that could not be applied, the newest first, those replayed too.
    @GET
    @Path("/dead-letters")
    @Operation(summary = "Messages that could not be applied, newest first")
    public Page<DeadLetters.View> deadLetters(@RestPath String service, @BeanParam PageRequest page) {
        requireOwn(service);
        var after = page.after(LETTERS).map(cursor -> cursor.id(0)).orElse(null);
        return Page.of(
                letters.olderThan(after, page.limitAndOne()), page, letter -> Cursor.after(LETTERS, letter.id()));
    }

    /// Applies one of them now. Refused when that fails again, or took place before.
    @POST
    @Path("/dead-letters/{id}/replay")
    @Operation(summary = "Apply a message again, after what stood in its way is mended")
    public void replay(@RestPath String service, @RestPath UUID id) {
        requireOwn(service);
        operating.replay(id, caller.getPrincipal().getName());
    }

    /// The readers of this service: how far behind, and the checksums of their read models.
    @GET
    @Path("/readers")
    @Operation(summary = "Readers of events with their lag, generation and checksum")
    public Readings readers(@RestPath String service) {
        requireOwn(service);
        return new Readings(operating.readers());
    }

    /// Empties a read model and fills it again from the log. Ask the readers for its lag until it is 0.
    @POST
    @Path("/readers/{name}/rebuild")
    @ResponseStatus(202)
    @Operation(summary = "Make a read model again from the start of the log")
    public void rebuild(@RestPath String service, @RestPath String name) {
        requireOwn(service);
        operating.rebuild(name, caller.getPrincipal().getName());
    }

    /// The path has a place for the name so that every service has these addresses below its own.
    private void requireOwn(String service) {
        if (!service.equals(ownName)) {
            throw HttpRefusal.NOT_FOUND.because("This is the service " + ownName + ".");
        }
    }

    /// The answer's envelope; the list is short and has no pages.
    record Readings(List<ReaderStates.State> items) {}
}
