package org.wsis.stocktaking.entries;

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
import org.wsis.pages.PageFrame;
import org.wsis.pages.forms.Answers;
import org.wsis.pages.forms.Choice;
import org.wsis.problems.Refused;
import org.wsis.problems.conditional.ETags;
import org.wsis.process.Ids;

/// The form with which an initiative is sent or corrected.
///
/// The page carries the id of the entry to be, so that a form sent twice, by a finger or by a bad line, counts
/// once.
@Path("/{lang}/stocktaking")
@Authenticated
@RunOnVirtualThread
class SubmissionPages {

    @CheckedTemplate(basePath = "entries")
    static class Templates {
        static native TemplateInstance form(
                Answers answers,
                SubmissionForm.Choices choices,
                List<Choice> consents,
                String action,
                boolean correction,
                int version);

        private Templates() {}
    }

    private final Submitting submitting;
    private final Entries entries;
    private final SubmissionForm form;
    private final Caller caller;
    private final PageFrame page;

    SubmissionPages(Submitting submitting, Entries entries, SubmissionForm form, Caller caller, PageFrame page) {
        this.submitting = submitting;
        this.entries = entries;
        this.form = form;
        this.caller = caller;
        this.page = page;
    }

    /// An empty form for an entry with a new id.
    @GET
    @Path("/submit")
    @Operation(hidden = true)
    public TemplateInstance empty() {
        return form(Answers.none().with("textLanguage", page.language().code()), submitAction(Ids.next()), -1);
    }

    /// Sends the initiative, or shows the form again with what is missing.
    @POST
    @Path("/submit/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var content = form.read(answers);
        var refused = form.refuse(answers, content, page.language());
        if (refused.isRefused()) {
            return again(refused, submitAction(id), -1);
        }
        try {
            submitting.submit(id, content, caller.person(), null);
        } catch (Refused duplicate) {
            return again(withTitleRefused(answers, duplicate), submitAction(id), -1);
        }
        return sent(id);
    }

    /// The form with what the entry says now.
    @GET
    @Path("/entries/{id}/correction")
    @Operation(hidden = true)
    public TemplateInstance known(@RestPath UUID id) {
        var entry = entries.writable(id, caller.person());
        return form(SubmissionForm.of(entry.content()), correctAction(id), entry.version());
    }

    /// Sends the correction of the version that the form was made from.
    @POST
    @Path("/entries/{id}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var version = version(answers);
        var content = form.read(answers);
        var refused = form.refuse(answers, content, page.language());
        if (refused.isRefused()) {
            return again(refused, correctAction(id), version);
        }
        try {
            submitting.submit(id, content, caller.person(), ETags.of(version));
        } catch (Refused refusal) {
            if (refusal.refusal() != EntryRefusal.ENTRY_ALREADY_IN_REGISTER) {
                throw refusal;
            }
            return again(withTitleRefused(answers, refusal), correctAction(id), version);
        }
        return sent(id);
    }

    private TemplateInstance form(Answers answers, String action, int version) {
        var reader = page.language();
        var consents = List.of(Choice.of("yes", StocktakingTexts.in(reader).consent()));
        return Templates.form(answers, SubmissionForm.choices(reader), consents, action, version >= 0, version);
    }

    /// 422, so that a program that watches sees it too; browsers show the page all the same.
    private Response again(Answers answers, String action, int version) {
        return Response.status(422).entity(form(answers, action, version)).build();
    }

    private Answers withTitleRefused(Answers answers, Refused refusal) {
        if (refusal.refusal() != EntryRefusal.ENTRY_ALREADY_IN_REGISTER) {
            throw refusal;
        }
        return answers.refuse("title", SubmissionForm.reason("{stocktaking.title.taken}", page.language()));
    }

    private Response sent(UUID id) {
        return Response.seeOther(URI.create(page.link("/stocktaking/entries/" + id) + "?sent=true"))
                .build();
    }

    private String submitAction(UUID id) {
        return page.link("/stocktaking/submit/" + id);
    }

    private String correctAction(UUID id) {
        return page.link("/stocktaking/entries/" + id + "/correction");
    }

    /// What is no number is no version that exists.
    private static int version(Answers answers) {
        return answers.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(answers.value("version")) : 0;
    }
}
