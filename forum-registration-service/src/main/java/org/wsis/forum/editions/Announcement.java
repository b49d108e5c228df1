package org.wsis.forum.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an officer says of an edition: all of it, each time.
///
/// @param name the name by language code, 1 to 200 characters each; the English one is needed
/// @param startsOn first day
/// @param endsOn last day, not before the first
/// @param venue where it takes place, 1 to 200 characters
/// @param windows when something is open; each name once
/// @param sample invented, for a demonstration; false when absent
@InOrder
record Announcement(
        @NotNull(message = "{forum.name.missing}") @Nullable
        Map<
                        @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "{forum.name.language}") String,
                        @NotBlank(message = "{forum.name.missing}") @Size(max = 200, message = "{forum.name.long}")
                        String>
                name,

        @NotNull(message = "{forum.startsOn.missing}") @InReach @Nullable
        LocalDate startsOn,

        @NotNull(message = "{forum.endsOn.missing}") @InReach @Nullable
        LocalDate endsOn,

        @NotBlank(message = "{forum.venue.missing}") @Size(max = 200, message = "{forum.venue.long}") @Nullable
        String venue,

        @NotNull(message = "{forum.windows.missing}") @Size(max = 5, message = "{forum.windows.many}") @Nullable
        List<@NotNull(message = "{forum.window.missing}") @Valid Period> windows,

        @Nullable Boolean sample) {

    /// Whether it says that the edition is invented. Who says nothing means a real one.
    boolean isOfSample() {
        return Boolean.TRUE.equals(sample);
    }

    /// When something is open.
    ///
    /// @param name what
    /// @param opensAt its first instant
    /// @param closesAt the instant at which it is open no longer, after the first
    @InOrder
    @Schema(name = "Window")
    record Period(
            @NotNull(message = "{forum.window.name.unknown}") @Schema(implementation = WindowName.class) @Nullable
            String name,

            @NotNull(message = "{forum.opensAt.missing}") @InReach @Nullable
            Instant opensAt,

            @NotNull(message = "{forum.closesAt.missing}") @InReach @Nullable
            Instant closesAt) {}
}
