package org.wsis.stocktaking.entries;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.problems.paging.PageRequest;

/// The register for people: the list, an entry, and one's own entries.
@Path("/{lang}/stocktaking")
@RunOnVirtualThread
class EntryPages {

    private static final String ROWS = "20";

    @CheckedTemplate(basePath = "entries")
    static class Templates {
        static native TemplateInstance register(
                List<ShownEntry> entries, @Nullable String next, boolean first, boolean moderator);

        static native TemplateInstance entry(
                ShownEntry entry, boolean own, List<Decision.View> decisions, boolean sent);

        static native TemplateInstance own(List<ShownEntry> entries, @Nullable String next, boolean first);

        private Templates() {}
    }

    private final Reading reading;
    private final Submitting submitting;
    private final Caller caller;
    private final PageFrame page;

    EntryPages(Reading reading, Submitting submitting, Caller caller, PageFrame page) {
        this.reading = reading;
        this.submitting = submitting;
        this.caller = caller;
        this.page = page;
    }

    /// The register, newest first.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance register(@RestQuery @Nullable String cursor) {
        var found = reading.publishedForReaders(PageRequest.of(ROWS, cursor));
        return Templates.register(shown(found.items()), next(found.next()), cursor == null, caller.isModerator());
    }

    /// An entry: for everyone when it is public, for its owner and moderators always.
    @GET
    @Path("/entries/{id}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance entry(@RestPath UUID id, @RestQuery boolean sent) {
        var person = caller.personOrNull();
        var entry = reading.entry(id, person, caller.isModerator());
        var own = entry.owner().equals(person);
        var decisions = person != null && (own || caller.isModerator())
                ? reading.decisions(id, person, caller.isModerator())
                : List.<Decision.View>of();
        return Templates.entry(ShownEntry.of(entry, page.language()), own, decisions, sent && own);
    }

    /// What the person has sent, newest first.
    @GET
    @Path("/my-initiatives")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance own(@RestQuery @Nullable String cursor) {
        var found = reading.own(caller.person(), PageRequest.of(ROWS, cursor));
        return Templates.own(shown(found.items()), next(found.next()), cursor == null);
    }

    /// Takes an own entry back and shows it again.
    @POST
    @Path("/entries/{id}/withdrawal")
    @Authenticated
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id) {
        submitting.withdraw(id, caller.person());
        return Response.seeOther(java.net.URI.create(page.link("/stocktaking/entries/" + id)))
                .build();
    }

    private List<ShownEntry> shown(List<Entry.View> entries) {
        return entries.stream()
                .map(entry -> ShownEntry.of(entry, page.language()))
                .toList();
    }

    private static @Nullable String next(@Nullable String cursor) {
        return cursor == null ? null : "?cursor=" + cursor;
    }
}
