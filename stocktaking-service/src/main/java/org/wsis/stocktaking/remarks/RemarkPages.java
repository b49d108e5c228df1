package org.wsis.stocktaking.remarks;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.pages.forms.Answers;
import org.wsis.stocktaking.entries.Caller;
import org.wsis.stocktaking.entries.ValidationTexts;

/// Takes what is said on a page that shows the conversation, and goes back to it. What cannot be taken is shown
/// again on a page of its own, whole.
@Path("/{lang}/stocktaking/entries/{id}/remarks/{remark}")
@Authenticated
@RunOnVirtualThread
class RemarkPages {

    /// The pages that show the conversation, by the word with which their form says where it stands.
    private static final Map<String, String> PAGES =
            Map.of("review", "/stocktaking/review/%s", "write", "/stocktaking/entries/%s/write");

    @CheckedTemplate(basePath = "remarks")
    static class Templates {
        static native TemplateInstance remark(Answers answers, String action);

        private Templates() {}
    }

    private final Remarks remarks;
    private final Caller caller;
    private final PageFrame page;

    RemarkPages(Remarks remarks, Caller caller, PageFrame page) {
        this.remarks = remarks;
        this.caller = caller;
        this.page = page;
    }

    /// Says it.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response say(@RestPath UUID id, @RestPath UUID remark, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var words = answers.value("words");
        if (words.isEmpty()) {
            return again(answers.refuse("words", reason("{stocktaking.remark.missing}")));
        }
        if (words.codePointCount(0, words.length()) > Remarks.Said.LONGEST) {
            return again(answers.refuse("words", reason("{stocktaking.remark.long}")));
        }
        var said = new Remarks.Said(null, answered(answers.value("answerTo")), words);
        remarks.say(id, remark, said, caller.person(), caller.isModerator());
        var back = PAGES.getOrDefault(answers.value("page"), "/stocktaking/entries/%s/write")
                .formatted(id);
        return Response.seeOther(URI.create(page.link(back) + "#conversation")).build();
    }

    private Response again(Answers answers) {
        return Response.status(422)
                .entity(Templates.remark(answers, page.here()))
                .build();
    }

    private String reason(String template) {
        return ValidationTexts.in(page.language(), template);
    }

    private static @Nullable UUID answered(String id) {
        if (id.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw RemarkRefusal.REMARK_NOT_FOUND.because("The remark that is answered has no such id.");
        }
    }
}
