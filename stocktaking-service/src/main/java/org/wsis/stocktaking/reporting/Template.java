package org.wsis.stocktaking.reporting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/// What the secretariat says of a call for reports. Before it is published, every text must be there in all six
/// languages.
///
/// @param title by language code, at most 200 characters each
/// @param introduction what it is about and how to go about it, by language code, at most 4000 characters each
/// @param sections what a report answers, in order, 1 to 40
/// @param opensAt from when reports are taken
/// @param closesAt the first instant at which no report is taken any more
/// @param sample invented, for a demonstration
record Template(
        @NotNull(message = "{reporting.text.missing}") @Nullable
        Map<@LanguageCode String, @NotNull @Size(max = 200, message = "{reporting.text.long}") String> title,

        @NotNull(message = "{reporting.text.missing}") @Nullable
        Map<@LanguageCode String, @NotNull @Size(max = 4000, message = "{reporting.text.long}") String> introduction,

        @NotNull(message = "{reporting.sections.missing}")
        @Size(min = 1, max = 40, message = "{reporting.sections.missing}")
        @Nullable
        List<@NotNull @Valid Section> sections,

        @NotNull(message = "{reporting.opensAt.missing}") @Nullable
        Instant opensAt,

        @NotNull(message = "{reporting.closesAt.missing}") @Nullable
        Instant closesAt,

        @Nullable Boolean sample) {

    /// Said at the call itself, because it is about two of its members.
    @JsonIgnore
    @AssertTrue(message = "{reporting.closesAt.early}")
    boolean isOpenForAWhile() {
        return opensAt == null || closesAt == null || closesAt.isAfter(opensAt);
    }

    /// Answers are kept by key, so each names one section.
    @JsonIgnore
    @AssertTrue(message = "{reporting.section.twice}")
    boolean isUnambiguous() {
        return sections == null
                || sections.stream()
                        .filter(Objects::nonNull)
                        .map(Section::key)
                        .allMatch(new HashSet<@Nullable String>()::add);
    }

    /// Whether it is invented, for a demonstration.
    @JsonIgnore
    boolean isSample() {
        return sample != null && sample;
    }
}
