package org.wsis.events;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// What operators need when an event could not be applied or a read model is to be made again. A service that hears
/// events says where: `@Path("/api/<service>/v1/operations") class OperationsResource extends Operations {}`.
///
/// The address is written out in each service because the framework looks for a method only in the class whose
/// address begins with the longest fixed text: a `{service}` here would be hidden by any class at
/// `/api/<service>/v1`.
@RunOnVirtualThread
@Tag(name = "Operations", description = "Events that could not be applied, and read models made from events")
public abstract class Operations {

    private static final String LETTERS = "dead-letters:newest";

    @Inject
    Operating operating;

    @Inject
    DeadLetters letters;

    @Inject
    SecurityIdentity caller;

    /// For the subclass of a service.
    protected Operations() {}

    /// Messages that could not be applied, the newest first, those replayed too.
    @GET
    @Path("/dead-letters")
    @RolesAllowed("administrator")
    @Operation(summary = "Messages that could not be applied, newest first")
    public Page<DeadLetters.View> deadLetters(@BeanParam PageRequest page) {
        var after = page.after(LETTERS).map(cursor -> cursor.id(0)).orElse(null);
        return Page.of(
                letters.olderThan(after, page.limitAndOne()), page, letter -> Cursor.after(LETTERS, letter.id()));
    }

    /// Applies one of them now. Refused when that fails again, or took place before.
    @POST
    @Path("/dead-letters/{id}/replay")
    @RolesAllowed("administrator")
    @Operation(summary = "Apply a message again, after what stood in its way is mended")
    public void replay(@RestPath UUID id) {
        operating.replay(id, caller.getPrincipal().getName());
    }

    /// The readers of this service: how far behind, and the checksums of their read models.
    @GET
    @Path("/readers")
    @RolesAllowed("administrator")
    @Operation(summary = "Readers of events with their lag, generation and checksum")
    public Readings readers() {
        return new Readings(operating.readers());
    }

    /// Empties a read model and fills it again from the log. Ask the readers for its lag until it is 0.
    @POST
    @Path("/readers/{name}/rebuild")
    @RolesAllowed("administrator")
    @ResponseStatus(202)
    @Operation(summary = "Make a read model again from the start of the log")
    public void rebuild(@RestPath String name) {
        operating.rebuild(name, caller.getPrincipal().getName());
    }

    /// The answer's envelope; the list is short and has no pages.
    public record Readings(List<ReaderStates.State> items) {}
}
