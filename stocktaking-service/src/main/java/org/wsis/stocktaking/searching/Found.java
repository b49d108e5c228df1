package org.wsis.stocktaking.searching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.PublicEntry;

/// What a search found.
///
/// @param entries one page of hits, in order
/// @param next the cursor of the next page; null on the last one
/// @param before how many hits come before those of this page
/// @param total how many hits there are in all, counted exactly
/// @param counts how many hits each code of each group would have beside what is chosen in the other groups; codes
///     without any are left out unless they are chosen, and groups without codes too; empty when nobody asked
/// @param suggestion what may have been meant, when nothing was found and the register has words like those
/// @param marks shows in a text which words were looked for
public record Found(
        List<PublicEntry> entries,
        @Nullable String next,
        long before,
        long total,
        Map<Filter, List<Count>> counts,
        Optional<String> suggestion,
        Marks marks) {

    /// How many hits a code has.
    ///
    /// @param code the code
    /// @param count the hits
    /// @param chosen whether it is chosen in the search
    public record Count(String code, long count, boolean chosen) {}
}
