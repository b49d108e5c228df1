package org.wsis.stocktaking.searching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wsis.pages.parts.Chip;
import org.wsis.pages.parts.Facet;
import org.wsis.referencedata.Language;

/// A search and what it found, as a page shows them.
///
/// @param search the search
/// @param here the address of the page without its query
/// @param total how many hits there are
/// @param first the number of the first hit on this page
/// @param last the number of the last one
/// @param hits the hits on this page
/// @param facets the filters to choose from
/// @param chips the chosen ones
/// @param suggestion words that may have been meant
/// @param next the address of the next page
record ShownSearch(
        Search search,
        String here,
        long total,
        long first,
        long last,
        List<ShownHit> hits,
        List<Facet> facets,
        List<Chip> chips,
        Optional<String> suggestion,
        Optional<String> next) {

    /// Of a longer group so many are shown at first.
    private static final int SHOWN = 5;

    /// Nobody wants to press a link to see a single one more.
    private static final int SHOWN_IF_ALL = 6;

    /// @param whole the group that is shown whole, if one is
    static ShownSearch of(Search search, Found found, Language reader, String here, @Nullable String whole) {
        var names = FilterNames.in(reader);
        return new ShownSearch(
                search,
                here,
                found.total(),
                found.before() + 1,
                found.before() + found.entries().size(),
                found.entries().stream()
                        .map(entry -> ShownHit.of(entry, found.marks(), reader))
                        .toList(),
                found.counts().entrySet().stream()
                        .map(group -> facet(search, group.getKey(), group.getValue(), names, here, whole))
                        .toList(),
                search.filters().entrySet().stream()
                        .flatMap(group -> group.getValue().stream()
                                .map(code -> new Chip(
                                        names.chosen(group.getKey(), code),
                                        address(here, search.without(group.getKey(), code)))))
                        .toList(),
                found.suggestion(),
                Optional.ofNullable(found.next()).map(cursor -> joined(here, search.query(), "cursor=" + cursor)));
    }

    /// The orders to choose from; without words there is no relevance.
    public List<Order> orders() {
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.RELEVANCE || !search.words().isEmpty())
                .toList();
    }

    /// The address of the same search in another order.
    public String in(Order order) {
        return address(here, search.in(order));
    }

    /// The address of the same search for other words.
    public String withWords(String words) {
        return address(here, search.withWords(words));
    }

    /// The address for programs.
    public String api() {
        return address("/api/stocktaking/v1/entries", search);
    }

    private static Facet facet(
            Search search,
            Filter filter,
            List<Found.Count> counts,
            FilterNames names,
            String here,
            @Nullable String whole) {
        var all = filter.code().equals(whole) || counts.size() <= SHOWN_IF_ALL;
        var shown = IntStream.range(0, counts.size())
                .filter(nth -> all || nth < SHOWN || counts.get(nth).chosen())
                .mapToObj(counts::get)
                .map(count -> new Facet.Value(
                        count.code(),
                        names.of(filter, count.code()),
                        count.count(),
                        count.chosen(),
                        filter == Filter.SDG ? Integer.parseInt(count.code()) : 0))
                .toList();
        var hidden = counts.size() - shown.size();
        return new Facet(
                filter.code(),
                names.of(filter),
                shown,
                hidden == 0
                        ? Optional.empty()
                        : Optional.of(new Facet.More(hidden, joined(here, search.query(), "show=" + filter.code()))));
    }

    private static String address(String here, Search search) {
        return joined(here, search.query());
    }

    private static String joined(String here, String... queries) {
        var query = String.join(
                "&", Stream.of(queries).filter(part -> !part.isEmpty()).toList());
        return query.isEmpty() ? here : here + "?" + query;
    }

    /// How many hits each code of a group has, as bars.
    ///
    /// @param values the codes
    /// @param addresses where each leads
    /// @param most the largest count
    record Shares(List<Facet.Value> values, List<String> addresses, long most) {

        /// How long the bar is.
        public long percent(Facet.Value value) {
            return 100 * value.count() / most;
        }

        static Shares of(Filter filter, Map<Filter, List<Found.Count>> counts, Language reader, String here) {
            var names = FilterNames.in(reader);
            var found = counts.getOrDefault(filter, List.of());
            return new Shares(
                    found.stream()
                            .map(count ->
                                    Facet.Value.of(count.code(), names.of(filter, count.code()), count.count(), false))
                            .toList(),
                    found.stream()
                            .map(count -> address(here, Search.EVERYTHING.with(filter, count.code())))
                            .toList(),
                    found.stream().mapToLong(Found.Count::count).max().orElse(1));
        }
    }
}
