package org.wsis.stocktaking.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The address of the entries behind a figure: a search of the register with its filters. Codes need no encoding.
///
/// @param base the search in the language of the page
/// @param filters `sdg=9`, in the order in which they were added
record EntriesAddress(String base, List<String> filters) {

    static EntriesAddress at(String base) {
        return new EntriesAddress(base, List.of());
    }

    /// With one more filter; of what is not chosen, without.
    EntriesAddress with(Facet facet, @Nullable Object code) {
        return code == null ? this : withAll(facet, List.of(code));
    }

    /// With any of these.
    EntriesAddress withAll(Facet facet, Collection<?> codes) {
        var more = new ArrayList<>(filters);
        codes.forEach(code -> more.add(facet.parameter() + "=" + code));
        return new EntriesAddress(base, List.copyOf(more));
    }

    /// Whether a search can find exactly the entries that say this.
    static boolean canFind(Facet facet, String code) {
        return facet != Facet.BENEFICIARIES && !code.equals(Facet.NOT_STATED);
    }

    @Override
    public String toString() {
        return filters.isEmpty() ? base : base + "?" + String.join("&", filters);
    }
}
