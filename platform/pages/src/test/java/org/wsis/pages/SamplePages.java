package org.wsis.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.Answers;
import org.wsis.pages.forms.Choice;
import org.wsis.pages.parts.Chip;
import org.wsis.pages.parts.Facet;
import org.wsis.pages.parts.LineChart;
import org.wsis.pages.parts.Scale;
import org.wsis.pages.parts.Step;
import org.wsis.problems.Refusal;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;
import org.wsis.referencedata.SustainableDevelopmentGoal;

/// Pages that exist only here: one with every fragment, one with a form, and one that refuses.
@Path("/{lang}/stocktaking")
@RunOnVirtualThread
class SamplePages {

    @CheckedTemplate(basePath = "samples")
    static class Templates {
        static native TemplateInstance everything(Sample sample, Answers answers);

        static native TemplateInstance words(Answers answers);

        private Templates() {}
    }

    enum SampleRefusal implements Refusal {
        SAMPLE_REFUSED;

        @Override
        public int status() {
            return 409;
        }
    }

    record Sample(
            String title,
            Language language,
            Instant at,
            LocalDate on,
            long count,
            List<Choice> kinds,
            List<Choice> languages,
            List<Choice> countries,
            List<Step> steps,
            List<Facet> facets,
            List<Chip> chips,
            List<SustainableDevelopmentGoal> goals,
            Scale scale,
            LineChart growth) {}

    private final PageFrame page;

    SamplePages(PageFrame page) {
        this.page = page;
    }

    @GET
    @Path("/everything")
    @PermitAll
    public TemplateInstance everything(@QueryParam("title") @Nullable String title) {
        return Templates.everything(
                sample(title == null ? "Radio et téléphonie mobile pour les marchés ruraux" : title), Answers.none());
    }

    @GET
    @Path("/refused")
    @PermitAll
    public TemplateInstance refused() {
        return Templates.everything(
                sample("<script>alert(1)</script>"),
                Answers.none()
                        .with("org", "\"><script>alert(2)</script>")
                        .with("why", "</textarea><script>alert(3)</script> one two")
                        .with("kind", "TOOLKIT")
                        .with("country", "RW")
                        .withDate("until", LocalDate.of(2026, 6, 30))
                        .refuse("org", "Enter the name of the organization")
                        .refuse("until", "The letter must be valid until 10 July 2026 or later"));
    }

    @GET
    @Path("/words")
    @PermitAll
    public TemplateInstance form() {
        return Templates.words(Answers.none());
    }

    @POST
    @Path("/words")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance send(MultivaluedMap<String, String> form) {
        return Templates.words(Answers.of(form));
    }

    @POST
    @Path("/upload")
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public String upload(@RestForm @Nullable FileUpload letter) {
        return "taken";
    }

    @POST
    @Path("/broken")
    @PermitAll
    public String breaks() {
        throw new IllegalStateException("a secret of ours");
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String breaksToo() {
        throw new IllegalStateException("a secret of ours");
    }

    @GET
    @Path("/conflict")
    @PermitAll
    public String conflict() {
        throw SampleRefusal.SAMPLE_REFUSED.because("only for developers");
    }

    @GET
    @Path("/officers")
    @RolesAllowed("moderator")
    public String officers() {
        return "for officers";
    }

    @POST
    @Path("/officers")
    @RolesAllowed("moderator")
    public String decide() {
        return "decided";
    }

    private Sample sample(String title) {
        var data = ReferenceData.loaded();
        var language = page.language();
        return new Sample(
                title,
                Language.FR,
                Instant.parse("2026-04-13T21:00:00Z"),
                LocalDate.of(2026, 5, 1),
                19_214,
                data.stocktakingCodes().activityTypes().stream()
                        .limit(4)
                        .map(type -> Choice.of(type.code(), type.label().in(language)))
                        .toList(),
                List.of(
                        Choice.of("en", "English").in(Language.EN),
                        Choice.of("ar", "العربية").in(Language.AR).withHint("العربية")),
                data.countriesByName(language).stream()
                        .map(country ->
                                Choice.of(country.alpha2(), country.name().in(language)))
                        .toList(),
                List.of(
                        Step.of(Step.State.DONE, "C1").at("2026", "2026"),
                        Step.of(Step.State.NOW, "C2"),
                        Step.of(Step.State.AHEAD, "C3").leadingTo("/")),
                List.of(
                        new Facet(
                                "region",
                                data.terms().word("country").orElseThrow().in(language),
                                data.regions().stream()
                                        .map(region -> Facet.Value.of(
                                                region.code(),
                                                region.label().in(language),
                                                1_284,
                                                region.code().equals("AFR")))
                                        .toList()),
                        new Facet(
                                "sdg",
                                data.terms().word("sdg").orElseThrow().in(language),
                                data.goals().stream()
                                        .limit(3)
                                        .map(goal -> new Facet.Value(
                                                goal.code(), goal.name(language), 702, false, goal.number()))
                                        .toList(),
                                Optional.of(new Facet.More(14, "?q=x&show=sdg")))),
                List.of(new Chip(data.regions().getFirst().label().in(language), "?q=x")),
                data.goals().subList(3, 5),
                Scale.upTo(2_749),
                LineChart.of(
                        List.of(
                                new LineChart.Point("2023", 64),
                                new LineChart.Point("2024", 402),
                                new LineChart.Point("2025", 366),
                                new LineChart.Point("2026", 12)),
                        language == Language.AR));
    }
}
