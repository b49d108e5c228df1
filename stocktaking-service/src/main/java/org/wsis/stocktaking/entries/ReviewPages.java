package org.wsis.stocktaking.entries;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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
import org.wsis.pages.forms.Choice;
import org.wsis.problems.Refused;
import org.wsis.problems.conditional.VersionRefusal;
import org.wsis.problems.paging.PageRequest;

/// The moderators' queue and the page on which they decide.
@Path("/{lang}/stocktaking")
@RolesAllowed("moderator")
@RunOnVirtualThread
class ReviewPages {

    private static final String ROWS = "20";
    private static final int LONGEST_REASON = 2_000;

    @CheckedTemplate(basePath = "entries")
    static class Templates {
        static native TemplateInstance queue(
                List<ShownEntry> entries, @Nullable String next, boolean first, boolean decided);

        static native TemplateInstance review(
                ShownEntry entry, List<DecisionView> decisions, Answers answers, List<Choice> kinds);

        private Templates() {}
    }

    private final Entries entries;
    private final Reviewing reviewing;
    private final Caller caller;
    private final PageFrame page;

    ReviewPages(Entries entries, Reviewing reviewing, Caller caller, PageFrame page) {
        this.entries = entries;
        this.reviewing = reviewing;
        this.caller = caller;
        this.page = page;
    }

    /// What waits, the oldest first.
    @GET
    @Path("/review")
    @Operation(hidden = true)
    public TemplateInstance queue(@RestQuery @Nullable String cursor, @RestQuery boolean decided) {
        var found = entries.queue(QueueFilter.ALL, PageRequest.of(ROWS, cursor));
        var shown = found.items().stream()
                .map(entry -> ShownEntry.of(entry, page.language()))
                .toList();
        return Templates.queue(shown, found.next() == null ? null : "?cursor=" + found.next(), cursor == null, decided);
    }

    /// One entry with everything that was decided about it before.
    @GET
    @Path("/review/{id}")
    @Operation(hidden = true)
    public TemplateInstance review(@RestPath UUID id) {
        return review(id, Answers.none());
    }

    /// Records the decision and goes back to the queue.
    @POST
    @Path("/review/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = refuse(Answers.of(typed));
        if (answers.isRefused()) {
            return again(id, answers);
        }
        try {
            decide(
                    id,
                    DecisionKind.valueOf(answers.value("decision")),
                    answers.value("reason"),
                    "\"" + answers.value("version").replaceAll("[^0-9]", "") + "\"");
        } catch (Refused refusal) {
            if (refusal.refusal() != VersionRefusal.VERSION_OUTDATED) {
                throw refusal;
            }
            return again(
                    id,
                    answers.refuse(
                            "decision", StocktakingTexts.in(page.language()).changedMeanwhile()));
        }
        return Response.seeOther(URI.create(page.link("/stocktaking/review") + "?decided=true"))
                .build();
    }

    private void decide(UUID id, DecisionKind kind, String reason, String version) {
        switch (kind) {
            case PUBLISH -> reviewing.publish(id, reason, caller.person(), version);
            case RETURN -> reviewing.giveBack(id, reason, caller.person(), version);
            case REJECT -> reviewing.reject(id, reason, caller.person(), version);
            case EDIT, TAKE_DOWN, MERGE, RESTORE -> throw new IllegalArgumentException("not on this form: " + kind);
        }
    }

    private Answers refuse(Answers answers) {
        var reader = page.language();
        var kind = answers.value("decision");
        if (kinds().stream().noneMatch(known -> known.value().equals(kind))) {
            return answers.refuse("decision", ValidationTexts.in(reader, "{stocktaking.decision.missing}"));
        }
        var reason = answers.value("reason");
        if (reason.isBlank() && !kind.equals(DecisionKind.PUBLISH.name())) {
            return answers.refuse("reason", ValidationTexts.in(reader, "{stocktaking.reason.missing}"));
        }
        return reason.length() > LONGEST_REASON
                ? answers.refuse("reason", ValidationTexts.in(reader, "{stocktaking.reason.long}"))
                : answers;
    }

    private Response again(UUID id, Answers answers) {
        return Response.status(422).entity(review(id, answers)).build();
    }

    private TemplateInstance review(UUID id, Answers answers) {
        var entry = entries.record(id, null, true);
        return Templates.review(
                ShownEntry.of(entry, page.language()), entries.decisions(id, caller.person(), true), answers, kinds());
    }

    private List<Choice> kinds() {
        var texts = StocktakingTexts.in(page.language());
        return List.of(
                Choice.of(DecisionKind.PUBLISH.name(), texts.decisionPublish()),
                Choice.of(DecisionKind.RETURN.name(), texts.decisionReturn()),
                Choice.of(DecisionKind.REJECT.name(), texts.decisionReject()));
    }
}
