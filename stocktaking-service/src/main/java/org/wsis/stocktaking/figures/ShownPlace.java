package org.wsis.stocktaking.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.parts.BarLength;
import org.wsis.pages.parts.LineChart;
import org.wsis.pages.parts.Scale;
import org.wsis.referencedata.Country;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

/// A region or country as a page shows it.
///
/// @param place what was counted
/// @param name its name
/// @param share its share of the register, in per cent
/// @param leading what its entries name most often: the action line; null when there is none
/// @param chart entries by the year in which they joined the register
/// @param peak the year with the most of them
/// @param tiles its countries; of a country none
/// @param scale the shades of the tiles
/// @param bars what its entries are about, a table a facet
/// @param to its entries
/// @param region of a country, its region
record ShownPlace(
        Place place,
        String name,
        BigDecimal share,
        @Nullable String leading,
        LineChart chart,
        LineChart.@Nullable Point peak,
        List<Tile> tiles,
        Scale scale,
        List<Bars> bars,
        String to,
        Optional<Region> region) {

    private static final double WHOLE = 100;

    static ShownPlace of(Place place, Language reader, UnaryOperator<String> link, Map<String, Long> regions) {
        var entries = EntriesAddress.at(link.apply("/stocktaking/entries")).with(place.kind(), place.code());
        var points = points(place.registered().years());
        var highest = place.countries().values().stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
        var scale = Scale.upTo(highest);
        return new ShownPlace(
                place,
                place.kind().name(place.code(), reader),
                percent(place.entries(), place.register()),
                place.shares().getOrDefault(Facet.ACTION_LINE, List.of()).stream()
                        .filter(share -> share.entries() > 0)
                        .max(Comparator.comparingLong(Place.Share::entries))
                        .map(share -> Facet.ACTION_LINE.name(share.code(), reader))
                        .orElse(null),
                LineChart.of(points, reader.dir().equals("rtl")),
                points.stream()
                        .max(Comparator.comparingLong(LineChart.Point::value))
                        .orElse(null),
                place.kind() == Facet.REGION ? tiles(place, scale, reader, link) : List.of(),
                scale,
                Place.SHOWN.stream()
                        .map(facet -> Bars.of(facet, place, reader, entries))
                        .toList(),
                entries.toString(),
                place.kind() == Facet.COUNTRY ? region(place, reader, link, regions) : Optional.empty());
    }

    /// Every year from the first to the last, those without any too.
    static List<LineChart.Point> points(TreeMap<Integer, Long> years) {
        return years.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(years.firstKey(), years.lastKey())
                        .mapToObj(year -> new LineChart.Point(Integer.toString(year), years.getOrDefault(year, 0L)))
                        .toList();
    }

    /// Whole per cents, but one digit more where there would be none.
    static BigDecimal percent(long part, long whole) {
        if (whole == 0) {
            return BigDecimal.ZERO;
        }
        var exact = BigDecimal.valueOf(WHOLE * part / whole);
        return exact.setScale(exact.compareTo(BigDecimal.ONE) < 0 ? 1 : 0, RoundingMode.HALF_UP);
    }

    /// The same figures for programs.
    public String api() {
        return "/api/stocktaking/v1/figures/" + (place.kind() == Facet.REGION ? "regions/" : "countries/")
                + place.code();
    }

    /// The same figures as a table.
    public String table() {
        return api() + "/table";
    }

    /// How many countries and areas of the region there are, with entries or without.
    public long countries() {
        return tiles.size();
    }

    /// How many of them have entries.
    public long countriesWithEntries() {
        return tiles.stream().filter(tile -> tile.entries() > 0).count();
    }

    private static List<Tile> tiles(Place place, Scale scale, Language reader, UnaryOperator<String> link) {
        return ReferenceData.loaded().countriesByName(reader).stream()
                .filter(country ->
                        country.ituRegion().filter(place.code()::equals).isPresent())
                .filter(country -> isExpected(country) || place.countries().containsKey(country.alpha2()))
                .map(country ->
                        Tile.of(country, place.countries().getOrDefault(country.alpha2(), 0L), scale, reader, link))
                .toList();
    }

    /// Whether the page shows it without entries too: the Member States of ITU, and the State of Palestine, which
    /// has their rights by Resolution 99. Other areas are shown when they have entries.
    private static boolean isExpected(Country country) {
        return country.ituMemberState() || country.alpha2().equals("PS");
    }

    private static Optional<Region> region(
            Place place, Language reader, UnaryOperator<String> link, Map<String, Long> regions) {
        return ReferenceData.loaded()
                .country(place.code())
                .flatMap(Country::ituRegion)
                .map(code -> new Region(
                        Facet.REGION.name(code, reader),
                        link.apply("/stocktaking/regions/" + code.toLowerCase(java.util.Locale.ROOT)),
                        percent(place.entries(), regions.getOrDefault(code, 0L))));
    }

    /// The region of a country.
    ///
    /// @param share of the country in its entries, in per cent
    record Region(String name, String to, BigDecimal share) {}

    /// A country.
    record Tile(String name, long entries, String shade, String to) {
        static Tile of(Country country, long entries, Scale scale, Language reader, UnaryOperator<String> link) {
            return new Tile(
                    country.name().in(reader),
                    entries,
                    scale.classOf(entries),
                    link.apply("/stocktaking/countries/" + country.alpha2().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /// A table of bars: the shares of entries that name a value of a facet, beside the same of the whole register.
    record Bars(String id, String title, boolean several, List<Bar> rows) {

        private static Bars of(Facet facet, Place place, Language reader, EntriesAddress entries) {
            var shares = place.shares().getOrDefault(facet, List.of()).stream()
                    .filter(share -> share.entries() > 0)
                    .sorted(Place.Share.BY_ENTRIES)
                    .toList();
            var longest = new BarLength(shares.stream()
                    .mapToDouble(share ->
                            Math.max(ratio(share.entries(), place.entries()), ratio(share.world(), place.register())))
                    .max()
                    .orElse(0));
            return new Bars(
                    "by-" + facet.parameter(),
                    FiguresTexts.nameOf(facet, reader),
                    facet == Facet.ACTION_LINE || facet == Facet.SDG || facet == Facet.GDC_OBJECTIVE,
                    shares.stream()
                            .map(share -> new Bar(
                                    facet.name(share.code(), reader),
                                    facet == Facet.SDG ? Integer.parseInt(share.code()) : 0,
                                    share.entries(),
                                    percent(share.entries(), place.entries()),
                                    percent(share.world(), place.register()),
                                    longest.of(ratio(share.entries(), place.entries())),
                                    longest.of(ratio(share.world(), place.register())),
                                    entries.with(facet, share.code()).toString()))
                            .toList());
        }

        private static double ratio(long part, long whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /// A bar.
    ///
    /// @param goal number of the goal, for its colour; 0 for anything else
    /// @param here share of the place
    /// @param world share of the whole register
    /// @param length of the bar
    /// @param rule where the whole register stands
    record Bar(
            String name,
            int goal,
            long entries,
            BigDecimal here,
            BigDecimal world,
            String length,
            String rule,
            String to) {}
}
