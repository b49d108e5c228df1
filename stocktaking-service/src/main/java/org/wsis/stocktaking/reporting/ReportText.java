package org.wsis.stocktaking.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.CodeOf;
import org.wsis.stocktaking.entries.CodeOf.Codes;

/// What a stakeholder says in answer to a call. A draft may leave anything out.
///
/// @param call id of the call
/// @param kind for a country, a stakeholder of its own, or a group of countries
/// @param organizationName who reports, 1 to 200 characters
/// @param countries ISO 3166-1 codes of two letters: one for a national report, several for a group's
/// @param stakeholderType code of the type
/// @param language code of the language of the answers
/// @param answers text by the key of the section; each within the words of its section
/// @param consentToPublish whether the report may be published; it may also be sent without
/// @param sample invented, for a demonstration
record ReportText(
        @NotNull(message = "{reporting.call.missing}") @Nullable
        UUID call,

        @NotNull(message = "{reporting.kind.missing}", groups = Complete.class) @Nullable
        ReportKind kind,

        @NotBlank(message = "{reporting.organization.missing}", groups = Complete.class)
        @Size(max = 200, message = "{stocktaking.organizationName.long}")
        @Nullable
        String organizationName,

        @NotEmpty(message = "{reporting.countries.missing}", groups = Complete.class)
        @Size(max = 200, message = "{stocktaking.code.unknown}")
        List<@NotNull(message = "{stocktaking.code.unknown}") @CodeOf(Codes.COUNTRY) String> countries,

        @NotBlank(message = "{stocktaking.stakeholderType.missing}", groups = Complete.class)
        @CodeOf(Codes.STAKEHOLDER_TYPE)
        @Nullable
        String stakeholderType,

        @NotBlank(message = "{stocktaking.language.missing}", groups = Complete.class) @CodeOf(Codes.LANGUAGE) @Nullable
        String language,

        @Size(max = 40) Map<String, @NotNull @Size(max = 60_000, message = "{reporting.answer.long}") String> answers,

        @Nullable Boolean consentToPublish,
        @Nullable Boolean sample) {

    /// The rules of a report that is sent, beside those of its template.
    interface Complete extends Default {}

    /// What is left out of a draft is empty.
    ReportText(
            @Nullable UUID call,
            @Nullable ReportKind kind,
            @Nullable String organizationName,
            @Nullable List<String> countries,
            @Nullable String stakeholderType,
            @Nullable String language,
            @Nullable Map<String, String> answers,
            @Nullable Boolean consentToPublish,
            @Nullable Boolean sample) {
        this.call = call;
        this.kind = kind;
        this.organizationName =
                organizationName == null || organizationName.isBlank() ? null : organizationName.strip();
        this.countries = countries == null ? List.of() : countries;
        this.stakeholderType = stakeholderType;
        this.language = language;
        this.answers = answers == null ? Map.of() : answers;
        this.consentToPublish = consentToPublish;
        this.sample = sample;
    }

    /// Whether it may be published.
    boolean agrees() {
        return consentToPublish != null && consentToPublish;
    }

    /// Whether it is invented, for a demonstration.
    @JsonIgnore
    boolean isSample() {
        return sample != null && sample;
    }
}
