package org.wsis.stocktaking.writing;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
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
import org.wsis.pages.forms.Answers;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.paging.PageRequest;
import org.wsis.stocktaking.entries.Caller;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.EntryView;
import org.wsis.stocktaking.entries.Submitting;

/// A person's own entries: what waits for them, all of them, and taking one back.
@Path("/{lang}/stocktaking")
@Authenticated
@RunOnVirtualThread
class OwnPages {

    private static final String ROWS = "20";
    private static final int TASKS = 20;

    @CheckedTemplate(basePath = "writing")
    static class Templates {
        static native TemplateInstance own(
                List<EntryView> tasks,
                List<EntryView> entries,
                @Nullable String next,
                boolean first,
                @Nullable String done);

        static native TemplateInstance withdrawal(EntryView entry);

        static native TemplateInstance discarding(EntryView entry);

        private Templates() {}
    }

    private final Entries entries;
    private final Submitting submitting;
    private final Caller caller;
    private final PageFrame page;

    OwnPages(Entries entries, Submitting submitting, Caller caller, PageFrame page) {
        this.entries = entries;
        this.submitting = submitting;
        this.caller = caller;
        this.page = page;
    }

    /// What waits for the person, and everything they may write, newest first.
    @GET
    @Path("/my-initiatives")
    @Operation(hidden = true)
    public TemplateInstance own(@RestQuery @Nullable String cursor, @RestQuery @Nullable String done) {
        var found = entries.own(caller.person(), PageRequest.of(ROWS, cursor));
        var tasks = cursor == null ? entries.waitingFor(caller.person(), TASKS) : List.<EntryView>of();
        return Templates.own(
                tasks, found.items(), found.next() == null ? null : "?cursor=" + found.next(), cursor == null, done);
    }

    /// Asks once.
    @GET
    @Path("/entries/{id}/withdrawal")
    @Operation(hidden = true)
    public TemplateInstance askToWithdraw(@RestPath UUID id) {
        return Templates.withdrawal(entries.writable(id, caller.person()));
    }

    /// Takes an entry back.
    @POST
    @Path("/entries/{id}/withdrawal")
    @Operation(hidden = true)
    public Response withdraw(@RestPath UUID id) {
        submitting.withdraw(id, caller.person());
        return done("withdrawn");
    }

    /// Asks once.
    @GET
    @Path("/entries/{id}/write/discard")
    @Operation(hidden = true)
    public TemplateInstance askToDiscard(@RestPath UUID id) {
        return Templates.discarding(entries.writable(id, caller.person()));
    }

    /// Forgets what was written and not published.
    @POST
    @Path("/entries/{id}/write/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response discard(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var version = Answers.of(typed).value("version");
        submitting.discard(
                id, caller.person(), version.matches("[0-9]{1,9}") ? ETags.of(Integer.parseInt(version)) : null);
        return done("discarded");
    }

    private Response done(String what) {
        return Response.seeOther(URI.create(page.link("/stocktaking/my-initiatives?done=" + what)))
                .build();
    }
}
