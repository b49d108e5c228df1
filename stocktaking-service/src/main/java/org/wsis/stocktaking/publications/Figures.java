package org.wsis.stocktaking.publications;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What the register said on a day. Counts are of entries; one that names several codes of a facet counts under
/// each.
///
/// @param entries how many entries
/// @param organizations how many organizations answer for them; names that differ in case only are one
/// @param facets entries by the code of a filter and a code of its list
/// @param links entries that name both an action line and a goal: `C2 9`
/// @param years entries by the year in which they joined the register
/// @param newest the entries that joined last, 200 at most
record Figures(
        long entries,
        long organizations,
        SortedMap<String, SortedMap<String, Long>> facets,
        SortedMap<String, Long> links,
        SortedMap<Integer, Long> years,
        List<Initiative> newest) {

    /// How many entries a report names.
    static final int NAMED = 200;

    /// How many entries have this code.
    long of(String facet, String code) {
        var codes = facets.get(facet);
        return codes == null ? 0 : codes.getOrDefault(code, 0L);
    }

    /// An entry as the report names it.
    record Initiative(
            UUID id,
            String reference,
            String language,
            String title,
            String organization,
            @Nullable String country) {}
}
