package org.wsis.stocktaking.entries;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.wsis.pages.PageFrame;

/// An entry, for people.
@Path("/{lang}/stocktaking")
@RunOnVirtualThread
class EntryPages {

    @CheckedTemplate(basePath = "entries")
    static class Templates {
        static native TemplateInstance entry(ShownEntry entry, boolean own, List<DecisionView> decisions, boolean sent);

        private Templates() {}
    }

    private final Entries entries;
    private final Caller caller;
    private final PageFrame page;

    EntryPages(Entries entries, Caller caller, PageFrame page) {
        this.entries = entries;
        this.caller = caller;
        this.page = page;
    }

    /// An entry: for everyone what is public, for those who write it and for moderators their record of it. What
    /// was merged leads to the other entry.
    @GET
    @Path("/entries/{id}")
    @PermitAll
    @Operation(hidden = true)
    public Response entry(@RestPath UUID id, @RestQuery boolean sent) {
        var person = caller.personOrNull();
        var record = entries.recordIfSeen(id, person, caller.isModerator());
        if (record.isEmpty() || record.get().state() == EntryState.MERGED) {
            var published = entries.published(id);
            return published.id().equals(id)
                    ? Response.ok(Templates.entry(ShownEntry.of(published, page.language()), false, List.of(), false))
                            .build()
                    : Response.status(Response.Status.MOVED_PERMANENTLY)
                            .location(java.net.URI.create(page.link("/stocktaking/entries/" + published.id())))
                            .build();
        }
        var own = record.get().mayBeWrittenBy(person);
        var decisions = entries.decisions(id, person, caller.isModerator());
        return Response.ok(Templates.entry(ShownEntry.of(record.get(), page.language()), own, decisions, sent && own))
                .build();
    }
}
