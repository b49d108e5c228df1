package org.wsis.stocktaking.entries;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.CodeOf.Codes;

/// What a submitter says of an initiative. Texts are kept as they were written; markup in them is text.
///
/// @param language code of the language of title and description
/// @param title 1 to 200 characters
/// @param description 1 to 6000 characters
/// @param activityType code of the kind of activity
/// @param organization who answers for it
/// @param actionLines codes of the action lines it works for, one or more
/// @param sdgs numbers of the goals it advances, one or more
/// @param gdcObjectives numbers of the objectives of the Global Digital Compact it advances
/// @param coverage code of how far it reaches
/// @param status code of how far it has come
/// @param startDate first day
/// @param endDate last day, not before the first; absent when open
/// @param website an http or https address
/// @param consentToPublish the submitter agrees that the entry becomes public; must be true
/// @param sample invented, for a demonstration; false when absent
@EndsAfterItStarts
record Submission(
        @NotBlank(message = "{stocktaking.language.missing}") @CodeOf(Codes.LANGUAGE) @Nullable
        String language,

        @NotBlank(message = "{stocktaking.title.missing}")
        @Size(max = 200, message = "{stocktaking.title.long}")
        @Nullable
        String title,

        @NotBlank(message = "{stocktaking.description.missing}")
        @Size(max = 6000, message = "{stocktaking.description.long}")
        @Nullable
        String description,

        @NotBlank(message = "{stocktaking.activityType.missing}") @CodeOf(Codes.ACTIVITY_TYPE) @Nullable
        String activityType,

        @NotNull(message = "{stocktaking.organization.missing}") @Valid @Nullable
        Organization organization,

        @NotEmpty(message = "{stocktaking.actionLines.missing}") @Nullable
        List<@NotNull(message = "{stocktaking.code.unknown}") @CodeOf(Codes.ACTION_LINE) String> actionLines,

        @NotEmpty(message = "{stocktaking.sdgs.missing}") @Nullable
        List<
                        @NotNull(message = "{stocktaking.code.unknown}")
                        @Min(value = 1, message = "{stocktaking.code.unknown}")
                        @Max(value = 17, message = "{stocktaking.code.unknown}") Integer>
                sdgs,

        @Nullable
        List<
                        @NotNull(message = "{stocktaking.code.unknown}")
                        @Min(value = 1, message = "{stocktaking.code.unknown}")
                        @Max(value = 5, message = "{stocktaking.code.unknown}") Integer>
                gdcObjectives,

        @NotBlank(message = "{stocktaking.coverage.missing}") @CodeOf(Codes.COVERAGE) @Nullable
        String coverage,

        @NotBlank(message = "{stocktaking.status.missing}") @CodeOf(Codes.STATUS) @Nullable
        String status,

        @NotNull(message = "{stocktaking.startDate.missing}") @Nullable
        LocalDate startDate,

        @Nullable LocalDate endDate,

        @Size(max = 500, message = "{stocktaking.website.wrong}")
        @Pattern(regexp = "(?i)https?://[^\\s<>\"]+", message = "{stocktaking.website.wrong}")
        @Nullable
        String website,

        @NotNull(message = "{stocktaking.consent.missing}")
        @AssertTrue(message = "{stocktaking.consent.missing}")
        @Nullable
        Boolean consentToPublish,

        @Nullable Boolean sample) {

    /// Spaces of every script at the ends are no text; what consists of them alone is missing.
    Submission {
        title = stripped(title);
        description = stripped(description);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /// Who answers for the initiative.
    ///
    /// @param name 1 to 200 characters
    /// @param country ISO 3166-1 code of two letters
    /// @param stakeholderType code of the type
    record Organization(
            @NotBlank(message = "{stocktaking.organizationName.missing}")
            @Size(max = 200, message = "{stocktaking.organizationName.long}")
            @Nullable
            String name,

            @NotBlank(message = "{stocktaking.country.missing}") @CodeOf(Codes.COUNTRY) @Nullable
            String country,

            @NotBlank(message = "{stocktaking.stakeholderType.missing}") @CodeOf(Codes.STAKEHOLDER_TYPE) @Nullable
            String stakeholderType) {

        Organization {
            name = stripped(name);
        }
    }
}
