package org.wsis.stocktaking.writing;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.wsis.pages.forms.Choice;
import org.wsis.pages.parts.Step;
import org.wsis.problems.Refused;
import org.wsis.problems.conditional.VersionRefusal;
import org.wsis.process.Ids;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.differences.Difference;
import org.wsis.stocktaking.differences.Differences;
import org.wsis.stocktaking.duplicates.Duplicates;
import org.wsis.stocktaking.duplicates.Similar;
import org.wsis.stocktaking.entries.Caller;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.EntryField;
import org.wsis.stocktaking.entries.EntryRefusal;
import org.wsis.stocktaking.entries.EntryView;
import org.wsis.stocktaking.entries.Submitting;
import org.wsis.stocktaking.entries.ValidationTexts;
import org.wsis.stocktaking.remarks.Conversation;
import org.wsis.stocktaking.remarks.Remarks;

/// An entry is written on several pages, one subject each. What is typed is kept as soon as it breaks no limit,
/// even if something is missing; the last page shows everything and sends it.
@Path("/{lang}/stocktaking")
@Authenticated
@RunOnVirtualThread
class WritingPages {

    private static final int DRAFTS_SHOWN = 20;
    private static final int MOST_LINKAGES = 60;
    private static final int MOST_PARTNERS = 30;
    private static final int OFFERED = 6;
    private static final int FIRST_PARTNERS = 2;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @CheckedTemplate(basePath = "writing")
    static class Templates {
        static native TemplateInstance start(List<EntryView> drafts, UUID id);

        static native TemplateInstance tasks(
                EntryView entry,
                List<Step> course,
                boolean complete,
                Conversation remarks,
                List<Similar> similar,
                boolean saved);

        static native TemplateInstance step(Answers answers, StepPage at);

        static native TemplateInstance similar(EntryView entry, List<Similar> similar, WritingStep next);

        static native TemplateInstance check(
                Answers answers,
                EntryView entry,
                List<Checked> groups,
                List<Choice> consents,
                List<Step> course,
                List<Similar> similar,
                boolean changedMeanwhile);

        private Templates() {}
    }

    private final Writing writing;
    private final Submitting submitting;
    private final Entries entries;
    private final Duplicates duplicates;
    private final Remarks remarks;
    private final StepForm form;
    private final Caller caller;
    private final PageFrame page;

    WritingPages(
            Writing writing,
            Submitting submitting,
            Entries entries,
            Duplicates duplicates,
            Remarks remarks,
            StepForm form,
            Caller caller,
            PageFrame page) {
        this.writing = writing;
        this.submitting = submitting;
        this.entries = entries;
        this.duplicates = duplicates;
        this.remarks = remarks;
        this.form = form;
        this.caller = caller;
        this.page = page;
    }

    /// What is asked for, and what was begun and not sent.
    @GET
    @Path("/submit")
    @Operation(hidden = true)
    public TemplateInstance start() {
        var drafts = entries.waitingFor(caller.person(), DRAFTS_SHOWN);
        return Templates.start(drafts, Ids.next());
    }

    /// Begins an entry with the id that the page carries: pressed twice, one is begun.
    @POST
    @Path("/submit/{id}")
    @Operation(hidden = true)
    public Response begin(@RestPath UUID id) {
        var language = Map.of("language", page.language().code());
        try {
            submitting.save(id, Content.EMPTY.with(language), caller.person(), null);
        } catch (Refused refusal) {
            if (refusal.refusal() != VersionRefusal.VERSION_REQUIRED) {
                throw refusal; // VERSION_REQUIRED: it was begun before, and written since
            }
        }
        return to(id, "/" + WritingStep.WHO.slug());
    }

    /// What is done and what is left to do, and what was said about it.
    @GET
    @Path("/entries/{id}/write")
    @Operation(hidden = true)
    public TemplateInstance tasks(@RestPath UUID id, @RestQuery boolean saved) {
        var entry = writable(id);
        var complete = form.open(entry.content()).stream().allMatch(field -> field == EntryField.CONSENT);
        return Templates.tasks(entry, course(entry, null), complete, said(id), similar(entry), saved);
    }

    /// All answers, before they are sent.
    @GET
    @Path("/entries/{id}/write/check")
    @Operation(hidden = true)
    public TemplateInstance check(@RestPath UUID id) {
        var entry = writable(id);
        return check(form.show(Part.of(WritingStep.CHECK), entry.content()), entry, false);
    }

    /// Sends what the page showed.
    @POST
    @Path("/entries/{id}/write/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var entry = writable(id);
        var shown = Part.of(WritingStep.CHECK).put(entry.content(), form.read(Part.of(WritingStep.CHECK), answers));
        if (form.refuseWhole(answers, shown, page.language()).isRefused()) {
            return answer(422, check(answers, entry, false));
        }
        try {
            writing.send(id, version(answers), shown, caller.person());
        } catch (Refused refusal) {
            if (refusal.refusal() == VersionRefusal.VERSION_OUTDATED) {
                return answer(412, check(answers, writable(id), true));
            }
            if (refusal.refusal() != EntryRefusal.ENTRY_ALREADY_IN_REGISTER) {
                throw refusal;
            }
            var taken = ValidationTexts.in(page.language(), "{stocktaking.title.taken}");
            return answer(422, check(answers.refuse("title", taken), entry, false));
        }
        return Response.seeOther(URI.create(page.link("/stocktaking/entries/" + id + "?sent=true")))
                .build();
    }

    /// What looks like this initiative in the register, between the texts and the next step. It stops nobody.
    @GET
    @Path("/entries/{id}/write/similar")
    @Operation(hidden = true)
    public TemplateInstance similar(@RestPath UUID id) {
        var entry = writable(id);
        return Templates.similar(entry, similar(entry), WritingStep.TEXTS.next());
    }

    /// A step as it was kept last.
    @GET
    @Path("/entries/{id}/write/{step}")
    @Operation(hidden = true)
    public TemplateInstance step(@RestPath UUID id, @RestPath String step) {
        return kept(id, part(step));
    }

    /// Keeps what was typed, and goes where the pressed button says.
    @POST
    @Path("/entries/{id}/write/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(@RestPath UUID id, @RestPath String step, MultivaluedMap<String, String> typed) {
        return keep(id, part(step), Answers.of(typed));
    }

    /// The texts in a further language, chosen on the page of the texts.
    @GET
    @Path("/entries/{id}/write/texts/translation")
    @Operation(hidden = true)
    public Response choose(@RestPath UUID id, @RestQuery @Nullable String language) {
        var chosen = language == null ? "" : language;
        return to(id, Language.of(chosen).map(known -> "/texts/" + known.code()).orElse("/texts"));
    }

    /// The texts in a further language as they were kept last.
    @GET
    @Path("/entries/{id}/write/texts/{language}")
    @Operation(hidden = true)
    public TemplateInstance translation(@RestPath UUID id, @RestPath String language) {
        return kept(id, translation(language));
    }

    /// Keeps the texts in a further language, or removes them.
    @POST
    @Path("/entries/{id}/write/texts/{language}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keepTranslation(
            @RestPath UUID id, @RestPath String language, MultivaluedMap<String, String> typed) {
        var answers = Answers.of(typed);
        var part = translation(language);
        if (!answers.value("action").equals("remove")) {
            return keep(id, part, answers);
        }
        var kept = writing.keep(id, part, answers.value("mark"), Content.EMPTY, caller.person());
        return kept.crossed() ? crossed(kept.entry(), part, answers, Content.EMPTY) : to(id, "/texts");
    }

    private Response keep(UUID id, Part part, Answers answers) {
        var person = caller.person();
        var before = writable(id);
        var said = form.read(part, answers);
        var whole = part.put(before.content(), said);
        refuseAnswers(id, answers);
        if (form.refuseWhatCannotBeKept(part, answers, whole, page.language()).isRefused()) {
            return again(before, part, answers, said);
        }
        var kept = writing.keep(id, part, answers.value("mark"), said, person);
        if (kept.crossed()) {
            return crossed(kept.entry(), part, answers, said);
        }
        answerRemarks(id, answers);
        return next(kept.entry(), part, answers);
    }

    private Response next(EntryView entry, Part part, Answers answers) {
        var id = entry.id();
        return switch (answers.value("action")) {
            case "later" -> to(id, "?saved=true");
            case "count", "add" -> answer(200, shown(entry, part, rowsOf(entry, part, answers), 1, List.of()));
            default -> {
                if (form.refuseWhatIsMissing(part, answers, entry.content(), page.language())
                        .isRefused()) {
                    yield again(entry, part, answers, part.alone(entry.content()));
                }
                if (part.translation().isPresent()) {
                    yield to(id, "/texts");
                }
                var alike = part.step() == WritingStep.TEXTS && !similar(entry).isEmpty();
                yield to(id, alike ? "/similar" : "/" + part.step().next().slug());
            }
        };
    }

    /// The page again with all that was typed and what has to be changed about it. 422, so that a program that
    /// watches sees it too; browsers show the page all the same.
    private Response again(EntryView entry, Part part, Answers answers, Content said) {
        return answer(422, shown(entry, part, compact(part, answers, said), 0, List.of()));
    }

    /// The page again with what was typed, beside what somebody else wrote meanwhile. Sent again, what was typed
    /// takes its place.
    private Response crossed(EntryView entry, Part part, Answers answers, Content said) {
        var differences = Differences.between(part.alone(entry.content()), part.alone(said), page.language());
        return answer(412, shown(entry, part, compact(part, answers, said), 0, differences));
    }

    /// Rows that were left empty are gone from what is kept; the numbers of the others must be those of their
    /// remarks.
    private Answers compact(Part part, Answers answers, Content said) {
        if (part.step() != WritingStep.LINKAGES && part.step() != WritingStep.PARTNERS) {
            return answers;
        }
        var compact = form.show(part, said);
        answers.refused().forEach(refused -> compact.refuse(refused.name(), refused.reason()));
        return compact;
    }

    private Answers rowsOf(EntryView entry, Part part, Answers answers) {
        return part.step() == WritingStep.LINKAGES || part.step() == WritingStep.PARTNERS
                ? form.show(part, entry.content())
                : answers;
    }

    private TemplateInstance kept(UUID id, Part part) {
        var entry = writable(id);
        return shown(entry, part, form.show(part, entry.content()), 1, List.of());
    }

    /// @param free how many free rows a page with rows has at its end
    private TemplateInstance shown(EntryView entry, Part part, Answers answers, int free, List<Difference> crossed) {
        var lists = new Lists(page.language(), entry.content());
        var rows = rows(part, answers, lists, free);
        return Templates.step(
                answers,
                new StepPage(
                        entry,
                        part,
                        part.mark(entry.content()),
                        lists,
                        said(entry.id()),
                        course(entry, part.step()),
                        part.step() == WritingStep.TEXTS ? similar(entry) : List.of(),
                        crossed,
                        rows));
    }

    /// Adds the rows that the page offers, and returns how many there are.
    private static int rows(Part part, Answers answers, Lists lists, int free) {
        var filled = StepForm.rows(answers);
        return switch (part.step()) {
            case LINKAGES -> {
                var row = filled;
                for (var offer : free > 0 ? lists.offered(OFFERED) : List.<Content.Linkage>of()) {
                    answers.with("linkage-" + row + "-line", String.valueOf(offer.actionLine()))
                            .with("linkage-" + row + "-goal", "sdg-" + offer.sdg())
                            .with("linkage-" + row + "-offered", "yes");
                    row++;
                }
                yield Math.min(row + free, MOST_LINKAGES);
            }
            case PARTNERS -> Math.min(Math.max(filled + free, FIRST_PARTNERS), MOST_PARTNERS);
            default -> 0;
        };
    }

    private TemplateInstance check(Answers answers, EntryView entry, boolean changedMeanwhile) {
        var consents = List.of(Choice.of("yes", WritingTexts.in(page.language()).consent()));
        return Templates.check(
                answers,
                entry,
                Checked.of(entry.content(), page.language()),
                consents,
                course(entry, WritingStep.CHECK),
                similar(entry),
                changedMeanwhile);
    }

    /// Each remark of an officer has a field for its answer where it is shown.
    private void refuseAnswers(UUID id, Answers answers) {
        for (var exchange : said(id).exchanges()) {
            var words = answers.value(exchange.answerName());
            if (words.codePointCount(0, words.length()) > Remarks.Said.LONGEST) {
                answers.refuse(exchange.answerName(), ValidationTexts.in(page.language(), "{stocktaking.remark.long}"));
            }
        }
    }

    private void answerRemarks(UUID id, Answers answers) {
        for (var exchange : said(id).exchanges()) {
            var name = exchange.answerName();
            var words = answers.value(name);
            var answerId = answers.value("answer-id-" + exchange.id());
            if (!words.isEmpty() && ID.matcher(answerId).matches()) {
                var said = Remarks.Said.answering(exchange.id(), words);
                remarks.say(id, UUID.fromString(answerId), said, caller.person(), false);
                answers.with(name, ""); // it stands in the conversation now
            }
        }
    }

    private List<Step> course(EntryView entry, @Nullable WritingStep now) {
        var open = form.open(entry.content());
        return Arrays.stream(WritingStep.values())
                .map(step -> {
                    var isOpen =
                            step == WritingStep.CHECK || open.stream().anyMatch(field -> WritingStep.of(field) == step);
                    var state = step == now ? Step.State.NOW : isOpen ? Step.State.AHEAD : Step.State.DONE;
                    var label = WritingTexts.in(page.language()).stepTitle(step);
                    return step == now
                            ? Step.of(state, label)
                            : Step.of(state, label).leadingTo(address(entry.id(), "/" + step.slug()));
                })
                .toList();
    }

    /// An entry that this person may write and that can still be written.
    private EntryView writable(UUID id) {
        var entry = entries.writable(id, caller.person());
        if (!entry.isOpen()) {
            throw EntryRefusal.ENTRY_NOT_OPEN_FOR_CHANGES.because("The entry is " + entry.state() + ".");
        }
        return entry;
    }

    private Conversation said(UUID id) {
        return remarks.conversation(id, caller.person(), false);
    }

    private List<Similar> similar(EntryView entry) {
        return duplicates.of(entry.content(), entry.id());
    }

    private String address(UUID id, String rest) {
        return page.link("/stocktaking/entries/" + id + "/write" + rest);
    }

    private Response to(UUID id, String rest) {
        return Response.seeOther(URI.create(address(id, rest))).build();
    }

    private static Response answer(int status, TemplateInstance shown) {
        return Response.status(status).entity(shown).build();
    }

    private static Part part(String step) {
        return WritingStep.at(step)
                .filter(known -> known != WritingStep.CHECK)
                .map(Part::of)
                .orElseThrow(NotFoundException::new);
    }

    private static Part translation(String language) {
        return Language.of(language).map(Part::of).orElseThrow(NotFoundException::new);
    }

    /// What is no number is no version that exists.
    private static int version(Answers answers) {
        return answers.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(answers.value("version")) : -1;
    }
}
