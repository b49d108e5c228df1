package org.wsis.stocktaking.publications;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.PageFrame;
import org.wsis.pages.forms.Answers;
import org.wsis.pages.forms.Choice;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Caller;

/// Reports of the register, for people; asking for them and publishing them, for moderators.
@Path("/{lang}/stocktaking/publications")
@RunOnVirtualThread
class PublicationPages {

    @CheckedTemplate(basePath = "publications")
    static class Templates {
        static native TemplateInstance list(List<ShownPublication> reports, boolean officer);

        static native TemplateInstance report(ShownPublication report, boolean officer);

        static native TemplateInstance ask(
                Answers answers, List<Choice> kinds, List<Choice> regions, List<Foreword> forewords);

        private Templates() {}
    }

    private final Publishing publishing;
    private final Validator validator;
    private final Caller caller;
    private final PageFrame page;

    PublicationPages(Publishing publishing, Validator validator, Caller caller, PageFrame page) {
        this.publishing = publishing;
        this.validator = validator;
        this.caller = caller;
        this.page = page;
    }

    /// All reports, the newest first.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance list() {
        var shown = publishing.reports(caller.isModerator()).stream()
                .map(report -> ShownPublication.of(report, Set.of(), page.language(), texts()))
                .toList();
        return Templates.list(shown, caller.isModerator());
    }

    /// One report.
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance report(@RestPath UUID id) {
        return Templates.report(shown(id), caller.isModerator());
    }

    /// The same as a text document.
    @GET
    @Path("/{id}/document")
    @PermitAll
    @Operation(hidden = true)
    public Response document(@RestPath UUID id) {
        var report = shown(id);
        if (report.madeAt().isEmpty()) {
            throw PublicationRefusal.REGISTER_REPORT_NOT_READY.because("The report is being made.");
        }
        return Response.ok(ReportDocument.of(report, page.language(), texts()), Odt.TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + report.reference() + "-"
                                + page.language().code() + ".odt\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /// The form with which a report is asked for.
    @GET
    @Path("/new")
    @RolesAllowed("moderator")
    @Operation(hidden = true)
    public TemplateInstance empty(@RestQuery @Nullable String query) {
        var answers = Answers.none().withDate("on", publishing.today());
        return ask(query == null ? answers : answers.with("query", query));
    }

    /// Asks for a report.
    @POST
    @Path("/new")
    @RolesAllowed("moderator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var question = question(answers);
        for (var violation : validator.validate(question)) {
            answers.refuse(field(violation.getPropertyPath().toString()), reason(violation.getMessageTemplate()));
        }
        for (var fault : question.faults(publishing.today())) {
            answers.refuse(String.valueOf(fault.pointer()).substring(1), texts().notUnderstood());
        }
        return answers.isRefused()
                ? Response.status(422).entity(ask(answers)).build()
                : to(publishing.ask(question, caller.person()).id());
    }

    /// Publishes a report, or has its figures found again.
    @POST
    @Path("/{id}")
    @RolesAllowed("moderator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        if (answers.value("action").equals("publish")) {
            publishing.publish(id, "\"" + answers.value("version").replaceAll("[^0-9]", "") + "\"");
        } else {
            publishing.askAgain(id);
        }
        return to(id);
    }

    private Question question(Answers answers) {
        var year = answers.value("year");
        var foreword = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var text = answers.value("foreword-" + language.code());
            if (!text.isEmpty()) {
                foreword.put(language.code(), text);
            }
        }
        return new Question(
                switch (answers.value("kind")) {
                    case "REGIONAL" -> Question.Kind.REGIONAL;
                    case "YEARLY" -> Question.Kind.YEARLY;
                    default -> null;
                },
                answers.value("region"),
                year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
                answers.value("query"),
                answers.date("on").orElse(null),
                foreword);
    }

    private static String field(String path) {
        var end = path.indexOf('[');
        if (end < 0) {
            return path;
        }
        var key = path.replaceAll(".*\\[([a-z]{2})\\].*", "$1");
        return key.length() == 2 ? "foreword-" + key : path.substring(0, end);
    }

    private String reason(String template) {
        return ResourceBundle.getBundle(
                        "ValidationMessages",
                        page.language().locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(template.substring(1, template.length() - 1));
    }

    private TemplateInstance ask(Answers answers) {
        return Templates.ask(
                answers,
                List.of(
                        Choice.of(Question.Kind.REGIONAL.name(), texts().kindRegional()),
                        Choice.of(Question.Kind.YEARLY.name(), texts().kindYearly())),
                ReferenceData.loaded().regions().stream()
                        .map(region -> Choice.of(region.code(), region.label().in(page.language())))
                        .toList(),
                java.util.Arrays.stream(Language.values())
                        .map(language -> new Foreword(language, "foreword-" + language.code()))
                        .toList());
    }

    private ShownPublication shown(UUID id) {
        var report = publishing.report(id, caller.isModerator());
        var stillPublic = report.figures() == null ? Set.<UUID>of() : publishing.stillPublic(report.figures());
        return ShownPublication.of(report, stillPublic, page.language(), texts());
    }

    private PublicationMessages texts() {
        return MessageBundles.get(
                PublicationMessages.class, Localized.Literal.of(page.language().code()));
    }

    private Response to(UUID id) {
        return Response.seeOther(URI.create(page.link("/stocktaking/publications/" + id)))
                .build();
    }

    /// The field for the foreword in a language.
    record Foreword(Language language, String field) {}
}
