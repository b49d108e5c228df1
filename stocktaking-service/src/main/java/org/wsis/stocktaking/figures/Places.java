package org.wsis.stocktaking.figures;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.figures.Crossing.Series;

/// Reads what the register says of regions and countries.
@ApplicationScoped
class Places {

    private static final int FIRST = 0;
    private static final int LAST = 9999;
    private static final int MONTHS = 12;

    private final Crossings crossings;
    private final Clock clock;

    Places(Crossings crossings, Clock clock) {
        this.crossings = crossings;
        this.clock = clock;
    }

    /// An ITU region, with any entry or none. Its code may be written small.
    @Transactional
    Place region(String given) {
        var code = given.toUpperCase(java.util.Locale.ROOT);
        if (ReferenceData.loaded().region(code).isEmpty()) {
            throw FigureRefusal.REGION_NOT_FOUND.because("No ITU region has the code " + given + ".");
        }
        return place(Facet.REGION, code);
    }

    /// A country or area, with any entry or none. Its code may be written small.
    @Transactional
    Place country(String given) {
        var code = given.toUpperCase(java.util.Locale.ROOT);
        if (ReferenceData.loaded().country(code).isEmpty()) {
            throw FigureRefusal.COUNTRY_NOT_FOUND.because("No country has the code " + given + ".");
        }
        return place(Facet.COUNTRY, code);
    }

    /// Entries by region, all six, in the documented order.
    @Transactional
    Map<String, Long> regions() {
        var found = sums(crossings.single(Facet.REGION, FIRST, LAST));
        var regions = new java.util.LinkedHashMap<String, Long>();
        Facet.REGION.codes().forEach(code -> regions.put(code, found.getOrDefault(code, 0L)));
        return regions;
    }

    /// Entries by country, those with any.
    @Transactional
    Map<String, Long> countries() {
        var found = sums(crossings.single(Facet.COUNTRY, FIRST, LAST));
        found.remove(Facet.NOT_STATED);
        return found;
    }

    /// Entries of the whole register.
    @Transactional
    long register() {
        return crossings.all(FIRST, LAST).sum();
    }

    private Place place(Facet kind, String code) {
        var now = clock.instant().atZone(ZoneOffset.UTC);
        var registered = crossings.single(kind, FIRST, LAST).getOrDefault(code, Series.NONE);
        var shares = new EnumMap<Facet, List<Place.Share>>(Facet.class);
        for (var facet : Place.SHOWN) {
            var here = sums(crossings.within(kind, code, facet, FIRST, LAST));
            var world = sums(crossings.single(facet, FIRST, LAST));
            shares.put(
                    facet,
                    facet.codes().stream()
                            .map(value ->
                                    new Place.Share(value, here.getOrDefault(value, 0L), world.getOrDefault(value, 0L)))
                            .toList());
        }
        return new Place(
                kind,
                code,
                registered.sum(),
                register(),
                now.getYear(),
                registered,
                crossings.confirmedSince(YearMonth.from(now).minusMonths(MONTHS - 1), kind, code),
                kind == Facet.REGION ? sums(crossings.within(kind, code, Facet.COUNTRY, FIRST, LAST)) : Map.of(),
                shares);
    }

    private static Map<String, Long> sums(Map<String, Series> byYear) {
        var sums = new TreeMap<String, Long>();
        byYear.forEach((code, series) -> sums.put(code, series.sum()));
        return sums;
    }
}
