package org.wsis.stocktaking.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.CodeOf.Codes;

/// What is said of an initiative: the same record is the body of the API, the draft that is written step by step,
/// the version that is reviewed and the version that everyone reads. Texts are kept as they were written; markup in
/// them is text.
///
/// A draft may leave anything out but not break a limit; `Complete` are the rules of what is sent for review.
///
/// @param language code of the language of title, description and the other texts
/// @param title 1 to 200 characters
/// @param description 1 to 6000 characters
/// @param translations the same texts in other languages, each language once
/// @param activityType code of the kind of activity
/// @param organization who answers for it
/// @param actionLines codes of the action lines it works for, one or more
/// @param sdgs numbers of the goals it advances, one or more
/// @param gdcObjectives numbers of the objectives of the Global Digital Compact it advances
/// @param linkages how it serves a goal or an objective through an action line, in its own words; each names only
///     what the lists before it name
/// @param coverage code of how far it reaches
/// @param status code of how far it has come
/// @param startDate first day
/// @param endDate last day, not before the first; absent when open
/// @param beneficiaries codes of the groups it is for
/// @param partners who else takes part
/// @param replicability how it can be repeated elsewhere, at most 3000 characters
/// @param sustainability how it lasts, at most 3000 characters
/// @param valuesPromotion how it promotes the values of the information society, at most 3000 characters
/// @param website an http or https address
/// @param consentToPublish the submitter agrees that the entry becomes public; must be true
/// @param sample invented, for a demonstration; false when absent
@EndsAfterItStarts
@LinkagesAreChosen(groups = Content.Complete.class)
public record Content(
        @NotBlank(message = "{stocktaking.language.missing}", groups = Complete.class) @CodeOf(Codes.LANGUAGE) @Nullable
        String language,

        @NotBlank(message = "{stocktaking.title.missing}", groups = Complete.class)
        @Size(max = 200, message = "{stocktaking.title.long}")
        @Nullable
        String title,

        @NotBlank(message = "{stocktaking.description.missing}", groups = Complete.class)
        @Size(max = 6000, message = "{stocktaking.description.long}")
        @Nullable
        String description,

        @Size(max = 5, message = "{stocktaking.translations.twice}")
        List<@NotNull(message = "{stocktaking.code.unknown}") @Valid Translation> translations,

        @NotBlank(message = "{stocktaking.activityType.missing}", groups = Complete.class)
        @CodeOf(Codes.ACTIVITY_TYPE)
        @Nullable
        String activityType,

        @NotNull(message = "{stocktaking.organization.missing}", groups = Complete.class) @Valid @Nullable
        Organization organization,

        @NotEmpty(message = "{stocktaking.actionLines.missing}", groups = Complete.class)
        List<@NotNull(message = "{stocktaking.code.unknown}") @CodeOf(Codes.ACTION_LINE) String> actionLines,

        @NotEmpty(message = "{stocktaking.sdgs.missing}", groups = Complete.class)
        List<
                        @NotNull(message = "{stocktaking.code.unknown}")
                        @Min(value = 1, message = "{stocktaking.code.unknown}")
                        @Max(value = 17, message = "{stocktaking.code.unknown}") Integer>
                sdgs,

        List<
                        @NotNull(message = "{stocktaking.code.unknown}")
                        @Min(value = 1, message = "{stocktaking.code.unknown}")
                        @Max(value = 5, message = "{stocktaking.code.unknown}") Integer>
                gdcObjectives,

        @Size(max = 60, message = "{stocktaking.linkages.many}")
        List<@NotNull(message = "{stocktaking.code.unknown}") @Valid Linkage> linkages,

        @NotBlank(message = "{stocktaking.coverage.missing}", groups = Complete.class) @CodeOf(Codes.COVERAGE) @Nullable
        String coverage,

        @NotBlank(message = "{stocktaking.status.missing}", groups = Complete.class) @CodeOf(Codes.STATUS) @Nullable
        String status,

        @NotNull(message = "{stocktaking.startDate.missing}", groups = Complete.class) @Nullable
        LocalDate startDate,

        @Nullable LocalDate endDate,

        List<@NotNull(message = "{stocktaking.code.unknown}") @CodeOf(Codes.BENEFICIARIES) String> beneficiaries,

        @Size(max = 30, message = "{stocktaking.partners.many}")
        List<@NotNull(message = "{stocktaking.code.unknown}") @Valid Partner> partners,

        @Size(max = 3000, message = "{stocktaking.longText.long}") @Nullable
        String replicability,

        @Size(max = 3000, message = "{stocktaking.longText.long}") @Nullable
        String sustainability,

        @Size(max = 3000, message = "{stocktaking.longText.long}") @Nullable
        String valuesPromotion,

        @Size(max = 500, message = "{stocktaking.website.wrong}")
        @Pattern(regexp = "(?i)https?://[^\\s<>\"]+", message = "{stocktaking.website.wrong}")
        @Nullable
        String website,

        @NotNull(message = "{stocktaking.consent.missing}", groups = Complete.class)
        @AssertTrue(message = "{stocktaking.consent.missing}", groups = Complete.class)
        @Nullable
        Boolean consentToPublish,

        @Nullable Boolean sample) {

    /// The rules of what is sent for review: those of a draft, and that nothing is missing.
    public interface Complete extends Default {}

    /// Nothing said yet.
    public static final Content EMPTY = new Content(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    /// Spaces of every script at the ends are no text, and an empty text is none. A list left out is an empty list.
    /// The lists are declared as never null; JSON that leaves them out arrives here as null all the same.
    public Content(
            @Nullable String language,
            @Nullable String title,
            @Nullable String description,
            @Nullable List<Translation> translations,
            @Nullable String activityType,
            @Nullable Organization organization,
            @Nullable List<String> actionLines,
            @Nullable List<Integer> sdgs,
            @Nullable List<Integer> gdcObjectives,
            @Nullable List<Linkage> linkages,
            @Nullable String coverage,
            @Nullable String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable List<String> beneficiaries,
            @Nullable List<Partner> partners,
            @Nullable String replicability,
            @Nullable String sustainability,
            @Nullable String valuesPromotion,
            @Nullable String website,
            @Nullable Boolean consentToPublish,
            @Nullable Boolean sample) {
        this.language = language;
        this.title = stripped(title);
        this.description = stripped(description);
        this.translations = listed(translations);
        this.activityType = activityType;
        this.organization = organization;
        this.actionLines = listed(actionLines);
        this.sdgs = listed(sdgs);
        this.gdcObjectives = listed(gdcObjectives);
        this.linkages = listed(linkages);
        this.coverage = coverage;
        this.status = status;
        this.startDate = startDate;
        this.endDate = endDate;
        this.beneficiaries = listed(beneficiaries);
        this.partners = listed(partners);
        this.replicability = stripped(replicability);
        this.sustainability = stripped(sustainability);
        this.valuesPromotion = stripped(valuesPromotion);
        this.website = website;
        this.consentToPublish = consentToPublish;
        this.sample = sample;
    }

    /// The same with its lists in the documented order and without repeats: what is kept.
    public Content inOrder() {
        var data = ReferenceData.loaded();
        return new Content(
                language,
                title,
                description,
                translations,
                activityType,
                organization,
                ordered(data.actionLines().stream().map(line -> line.code()), actionLines),
                ordered(data.goals().stream().map(goal -> goal.number()), sdgs),
                ordered(data.objectives().stream().map(objective -> objective.number()), gdcObjectives),
                linkages.stream().distinct().toList(),
                coverage,
                status,
                startDate,
                endDate,
                ordered(data.stocktakingCodes().beneficiaries().stream().map(code -> code.code()), beneficiaries),
                partners.stream().distinct().toList(),
                replicability,
                sustainability,
                valuesPromotion,
                website,
                consentToPublish,
                isSample());
    }

    /// The same, but for these members. A record of 22 members has no short way to say so; JSON has.
    ///
    /// @param members new values by name of the member, as the API would take them; null empties one
    public Content with(Map<String, ? extends @Nullable Object> members) {
        return ContentJson.with(this, members);
    }

    /// The same, but saying of these members what another content says.
    public Content with(Content other, Collection<String> members) {
        return ContentJson.with(this, other, members);
    }

    /// Whether it is invented, for a demonstration.
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isSample() {
        return sample != null && sample;
    }

    /// The texts, the original first.
    public Stream<Translation> texts() {
        return Stream.concat(
                Stream.of(
                        new Translation(language, title, description, replicability, sustainability, valuesPromotion)),
                translations.stream());
    }

    /// The texts in this language, where the initiative has them.
    public Optional<Translation> textIn(String wanted) {
        return texts().filter(text -> wanted.equals(text.language())).findFirst();
    }

    /// As it is kept in the database; `parse` reads it back.
    public String toJson() {
        return ContentJson.write(this);
    }

    /// Reads what `toJson` has written, also by an earlier or later release: a member that is not known is left
    /// out.
    public static Content parse(String json) {
        return ContentJson.read(json);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        // Not List.copyOf: a null among the elements is named by validation, not thrown here.
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    private static <T> List<T> ordered(Stream<T> documented, List<T> chosen) {
        return documented.filter(chosen::contains).toList();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.strip().isEmpty() ? null : text.strip();
    }

    /// What validation has made sure of.
    static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "validated before");
    }

    /// Who answers for the initiative.
    ///
    /// @param name 1 to 200 characters
    /// @param country ISO 3166-1 code of two letters
    /// @param stakeholderType code of the type
    public record Organization(
            @NotBlank(message = "{stocktaking.organizationName.missing}", groups = Complete.class)
            @Size(max = 200, message = "{stocktaking.organizationName.long}")
            @Nullable
            String name,

            @NotBlank(message = "{stocktaking.country.missing}", groups = Complete.class)
            @CodeOf(Codes.COUNTRY)
            @Nullable
            String country,

            @NotBlank(message = "{stocktaking.stakeholderType.missing}", groups = Complete.class)
            @CodeOf(Codes.STAKEHOLDER_TYPE)
            @Nullable
            String stakeholderType) {

        /// Spaces at the ends are no part of a name.
        public Organization {
            name = stripped(name);
        }
    }

    /// The texts of the initiative in one language; those left out are read in the original.
    ///
    /// @param language code of the language
    public record Translation(
            @NotBlank(message = "{stocktaking.language.missing}", groups = Complete.class)
            @CodeOf(Codes.LANGUAGE)
            @Nullable
            String language,

            @NotBlank(message = "{stocktaking.title.missing}", groups = Complete.class)
            @Size(max = 200, message = "{stocktaking.title.long}")
            @Nullable
            String title,

            @NotBlank(message = "{stocktaking.description.missing}", groups = Complete.class)
            @Size(max = 6000, message = "{stocktaking.description.long}")
            @Nullable
            String description,

            @Size(max = 3000, message = "{stocktaking.longText.long}") @Nullable
            String replicability,

            @Size(max = 3000, message = "{stocktaking.longText.long}") @Nullable
            String sustainability,

            @Size(max = 3000, message = "{stocktaking.longText.long}") @Nullable
            String valuesPromotion) {

        /// Spaces at the ends are no text.
        public Translation {
            title = stripped(title);
            description = stripped(description);
            replicability = stripped(replicability);
            sustainability = stripped(sustainability);
            valuesPromotion = stripped(valuesPromotion);
        }
    }

    /// How the initiative serves a goal, or an objective of the Global Digital Compact, through an action line.
    ///
    /// @param actionLine code of a chosen action line
    /// @param sdg number of a chosen goal; absent when it is about an objective
    /// @param gdcObjective number of a chosen objective; absent when it is about a goal
    /// @param rationale how, in the words and the language of the entry, 1 to 1000 characters
    public record Linkage(
            @NotBlank(message = "{stocktaking.linkage.notChosen}", groups = Complete.class)
            @CodeOf(Codes.ACTION_LINE)
            @Nullable
            String actionLine,

            @Nullable Integer sdg,

            @Nullable Integer gdcObjective,

            @NotBlank(message = "{stocktaking.rationale.missing}", groups = Complete.class)
            @Size(max = 1000, message = "{stocktaking.rationale.long}")
            @Nullable
            String rationale) {

        /// Spaces at the ends are no text.
        public Linkage {
            rationale = stripped(rationale);
        }
    }

    /// Who else takes part.
    ///
    /// @param name 1 to 200 characters
    /// @param country ISO 3166-1 code of two letters, where it is known
    public record Partner(
            @NotBlank(message = "{stocktaking.partner.missing}", groups = Complete.class)
            @Size(max = 200, message = "{stocktaking.partner.long}")
            @Nullable
            String name,

            @CodeOf(Codes.COUNTRY) @Nullable String country) {

        /// Spaces at the ends are no part of a name.
        public Partner {
            name = stripped(name);
        }
    }
}
