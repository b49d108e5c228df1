package org.wsis.stocktaking.reporting;

import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// One section of a template.
///
/// @param key names it in the answers; stays the same when its title changes
/// @param title what it asks, by language code, at most 300 characters each
/// @param hint what helps to answer, by language code, at most 1000 characters each; may be empty
/// @param mostWords how many words an answer may have, 1 to 5000
/// @param required whether a report without it is incomplete
record Section(
        @NotBlank(message = "{reporting.section.key}")
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "{reporting.section.key}")
        @Nullable
        String key,

        @NotNull(message = "{reporting.text.missing}") @Nullable
        Map<@LanguageCode String, @NotNull @Size(max = 300, message = "{reporting.text.long}") String> title,

        @Nullable Map<@LanguageCode String, @NotNull @Size(max = 1000, message = "{reporting.text.long}") String> hint,

        @Min(value = 1, message = "{reporting.section.words}") @Max(value = 5000, message = "{reporting.section.words}")
        int mostWords,

        boolean required) {}
