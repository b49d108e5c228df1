package org.wsis.stocktaking.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What the register says of a region or a country.
///
/// @param kind `REGION` or `COUNTRY`
/// @param code of the region or country
/// @param entries entries of its organizations
/// @param register entries of the whole register
/// @param thisYear the year that is running
/// @param registered entries by the year in which they joined the register
/// @param confirmed entries whose owner said in the last twelve months that they are true
/// @param countries of a region: entries by country; of a country nothing
/// @param shares what they are about, beside the same of the whole register
record Place(
        Facet kind,
        String code,
        long entries,
        long register,
        int thisYear,
        Crossing.Series registered,
        long confirmed,
        Map<String, Long> countries,
        Map<Facet, List<Share>> shares) {

    /// The facets that are shown of a place.
    static final List<Facet> SHOWN =
            List.of(Facet.ACTION_LINE, Facet.SDG, Facet.GDC_OBJECTIVE, Facet.STAKEHOLDER_TYPE, Facet.ACTIVITY_TYPE);

    /// Entries that joined the register in the year that is running.
    public long joinedThisYear() {
        return registered.in(thisYear);
    }

    /// The year that is running, as pages write it.
    public String thisYearWritten() {
        return Integer.toString(thisYear);
    }

    /// How many of its entries name a value of a facet, and how many of the whole register.
    ///
    /// @param code of the value
    /// @param entries of the place
    /// @param world of the whole register
    record Share(String code, long entries, long world) {

        /// The most entries first.
        static final Comparator<Share> BY_ENTRIES =
                Comparator.comparingLong(Share::entries).reversed();
    }
}
