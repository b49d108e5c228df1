package org.wsis.stocktaking.figures;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.wsis.stocktaking.entries.PublicEntry;

/// What the figures count of a public entry. Of two entries with equal traits the figures cannot tell which is
/// which.
///
/// @param region code, empty when there is none
/// @param stakeholderType code, empty when it is not stated
/// @param year in which it joined the register
/// @param cells of the matrices in which it counts
/// @param explained those of them that it explains
/// @param labels everything it can be counted by in crossings: `REGION=AFR`
record Traits(
        String region,
        String stakeholderType,
        int year,
        List<Integer> cells,
        List<Integer> explained,
        List<String> labels) {

    /// A label beside the facets: the month in which its owner last said that the entry is true. It is counted for
    /// the register, its regions and countries only.
    static final String CONFIRMED = "CONFIRMED";

    static Traits of(PublicEntry entry) {
        var content = entry.content();
        return new Traits(
                Facet.REGION.of(entry).getFirst(),
                Facet.STAKEHOLDER_TYPE.of(entry).getFirst(),
                entry.year(),
                Cell.countedOf(content),
                Cell.explainedOf(content),
                labelsOf(entry));
    }

    private static List<String> labelsOf(PublicEntry entry) {
        var facets = Arrays.stream(Facet.values())
                .filter(facet -> facet != Facet.YEAR)
                .flatMap(facet -> facet.of(entry).stream().map(code -> facet.name() + "=" + code));
        var month = YearMonth.from(entry.confirmedAt().atZone(ZoneOffset.UTC));
        return Stream.concat(facets, Stream.of(CONFIRMED + "=" + month)).toList();
    }
}
