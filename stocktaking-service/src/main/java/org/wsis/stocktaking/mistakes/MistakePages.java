package org.wsis.stocktaking.mistakes;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.pages.forms.Answers;
import org.wsis.problems.paging.PageRequest;
import org.wsis.process.Ids;
import org.wsis.stocktaking.entries.Caller;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.PublicEntry;
import org.wsis.stocktaking.entries.ValidationTexts;

/// Where anybody tells of a mistake, and where moderators look into them.
@Path("/{lang}/stocktaking")
@RunOnVirtualThread
class MistakePages {

    private static final String ROWS = "20";
    private static final int LONGEST = 2_000;

    @CheckedTemplate(basePath = "mistakes")
    static class Templates {
        static native TemplateInstance tell(PublicEntry entry, UUID id, Answers answers);

        static native TemplateInstance told(PublicEntry entry);

        static native TemplateInstance open(
                List<Mistake.View> mistakes, @Nullable String next, boolean first, Answers answers, boolean closed);

        private Templates() {}
    }

    private final Mistakes mistakes;
    private final Entries entries;
    private final Caller caller;
    private final PageFrame page;

    MistakePages(Mistakes mistakes, Entries entries, Caller caller, PageFrame page) {
        this.mistakes = mistakes;
        this.entries = entries;
        this.caller = caller;
        this.page = page;
    }

    /// Asks what is wrong.
    @GET
    @Path("/entries/{id}/mistake")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance ask(@RestPath UUID id) {
        return Templates.tell(entries.published(id), Ids.next(), Answers.none());
    }

    /// Thanks for it.
    @GET
    @Path("/entries/{id}/mistake/told")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance told(@RestPath UUID id) {
        return Templates.told(entries.published(id));
    }

    /// Takes word of it.
    @POST
    @Path("/entries/{id}/mistake/{mistake}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(@RestPath UUID id, @RestPath UUID mistake, MultivaluedMap<String, String> typed) {
        var answers = refuse(Answers.of(typed), "words", "{stocktaking.mistake.missing}");
        if (answers.isRefused()) {
            return Response.status(422)
                    .entity(Templates.tell(entries.published(id), mistake, answers))
                    .build();
        }
        mistakes.tell(id, mistake, answers.value("words"));
        return to("/stocktaking/entries/" + id + "/mistake/told");
    }

    /// What nobody has looked into yet.
    @GET
    @Path("/review/mistakes")
    @RolesAllowed("moderator")
    @Operation(hidden = true)
    public TemplateInstance open(@RestQuery @Nullable String cursor, @RestQuery boolean closed) {
        return open(cursor, Answers.none(), closed);
    }

    /// Says what was done about one.
    @POST
    @Path("/review/mistakes/{mistake}")
    @RolesAllowed("moderator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@RestPath UUID mistake, MultivaluedMap<String, String> typed) {
        var field = Mistake.fieldOf(mistake);
        var answers = refuse(Answers.of(typed), field, "{stocktaking.outcome.missing}");
        if (answers.isRefused()) {
            return Response.status(422).entity(open(null, answers, false)).build();
        }
        mistakes.close(mistake, answers.value(field), caller.person());
        return to("/stocktaking/review/mistakes?closed=true");
    }

    private TemplateInstance open(@Nullable String cursor, Answers answers, boolean closed) {
        var found = mistakes.open(PageRequest.of(ROWS, cursor));
        return Templates.open(
                found.items(),
                found.next() == null ? null : "?cursor=" + found.next(),
                cursor == null,
                answers,
                closed);
    }

    private Answers refuse(Answers answers, String field, String missing) {
        var words = answers.value(field);
        if (words.isEmpty()) {
            return answers.refuse(field, ValidationTexts.in(page.language(), missing));
        }
        return words.codePointCount(0, words.length()) > LONGEST
                ? answers.refuse(field, ValidationTexts.in(page.language(), "{stocktaking.remark.long}"))
                : answers;
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(page.link(path))).build();
    }
}
