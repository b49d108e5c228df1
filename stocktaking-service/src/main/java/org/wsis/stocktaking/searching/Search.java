package org.wsis.stocktaking.searching;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What somebody looks for: words, filters and an order. The same for a page, the API, an export, a feed, a saved
/// search and the choice of entries to edit together.
///
/// Two searches that mean the same are equal and have the same `query()`, which `parse` reads back. It is what is
/// kept of a saved search, and what stands in an address.
///
/// @param words what was typed, words, "phrases", -not and OR; empty when nothing was
/// @param filters the chosen codes of each group of which something is chosen, both in the documented order
/// @param order never absent: without words there is no relevance, and the newest come first
public record Search(String words, Map<Filter, List<String>> filters, Order order) {

    /// The most characters that can be looked for.
    public static final int LONGEST = 300;

    /// The most filters that can be chosen together.
    public static final int MOST_FILTERS = 60;

    private static final String WORDS = "q";
    private static final String ORDER = "sort";

    /// The whole register, the newest first.
    public static final Search EVERYTHING = new Search("", Map.of(), Order.NEWEST);

    /// Brings what was chosen into the documented order. Codes must be known.
    public Search {
        words = words.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        var ordered = new EnumMap<Filter, List<String>>(Filter.class);
        filters.forEach((filter, chosen) -> {
            var wanted = new HashSet<>(chosen);
            if (!wanted.isEmpty()) {
                ordered.put(
                        filter, filter.codes().stream().filter(wanted::remove).toList());
            }
            if (!wanted.isEmpty()) {
                throw new IllegalArgumentException("unknown codes of " + filter + ": " + wanted);
            }
        });
        filters = Collections.unmodifiableMap(ordered);
        if (words.isEmpty() && order == Order.RELEVANCE) {
            order = Order.NEWEST;
        }
    }

    /// Reads the parameters of an address: `q`, `sort`, and one for each chosen code, `sdg=4&sdg=9`. Others are
    /// left to others; empty ones, as a form sends them, choose nothing. What is wrong is refused with
    /// `SEARCH_NOT_UNDERSTOOD`, which names every parameter at fault.
    public static Search parse(Map<String, List<String>> parameters) {
        var wrong = new ArrayList<Problem.Field>();
        var words = last(parameters, WORDS).orElse("");
        if (words.length() > LONGEST) {
            wrong.add(Problem.Field.parameter(WORDS, "is longer than " + LONGEST + " characters"));
        }
        var sort = last(parameters, ORDER);
        var order = sort.flatMap(Order::of);
        if (sort.isPresent() && order.isEmpty()) {
            wrong.add(Problem.Field.parameter(ORDER, "is none of relevance, newest, updated, title"));
        }
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        for (var filter : Filter.values()) {
            var chosen = chosen(parameters, filter);
            if (filter.codes().containsAll(chosen)) {
                filters.put(filter, chosen);
            } else {
                wrong.add(Problem.Field.parameter(filter.code(), "is not a code of the list"));
            }
        }
        if (filters.values().stream().mapToInt(List::size).sum() > MOST_FILTERS) {
            wrong.add(Problem.Field.parameter("", "more than " + MOST_FILTERS + " filters"));
        }
        if (!wrong.isEmpty()) {
            throw SearchRefusal.SEARCH_NOT_UNDERSTOOD.because(
                    "The search is not understood: "
                            + wrong.stream()
                                    .map(field -> (field.parameter() + " " + field.detail()).strip())
                                    .collect(Collectors.joining("; "))
                            + ".",
                    wrong.toArray(Problem.Field[]::new));
        }
        return new Search(words, filters, order.orElse(usual(words)));
    }

    /// Reads what `query()` has written, or any query of an address.
    public static Search parse(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&", -1)) {
            var end = pair.indexOf('=');
            if (end > 0) {
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, end)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(end + 1)));
            }
        }
        return parse(parameters);
    }

    /// The canonical text: the query of an address without its question mark; empty for everything.
    public String query() {
        var pairs = new ArrayList<String>();
        if (!words.isEmpty()) {
            pairs.add(WORDS + "=" + encoded(words));
        }
        filters.forEach((filter, chosen) -> chosen.forEach(code -> pairs.add(filter.code() + "=" + encoded(code))));
        if (!isInUsualOrder()) {
            pairs.add(ORDER + "=" + order.code());
        }
        return String.join("&", pairs);
    }

    /// Whether nobody has asked for this order: without words the newest first, with words by relevance.
    public boolean isInUsualOrder() {
        return order == usual(words);
    }

    /// The chosen codes of this group; empty when none is.
    public List<String> chosen(Filter filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /// Whether this code is chosen.
    public boolean chose(Filter filter, String code) {
        return chosen(filter).contains(code);
    }

    /// How many filters are chosen.
    public int chosenFilters() {
        return filters.values().stream().mapToInt(List::size).sum();
    }

    /// The same with this filter chosen too.
    public Search with(Filter filter, String code) {
        var more = new ArrayList<>(chosen(filter));
        more.add(code);
        return with(filter, more);
    }

    /// The same without this filter.
    public Search without(Filter filter, String code) {
        return with(
                filter,
                chosen(filter).stream().filter(other -> !other.equals(code)).toList());
    }

    /// The same with other words.
    public Search withWords(String others) {
        return new Search(others, filters, order == usual(words) ? usual(others) : order);
    }

    /// The same in another order.
    public Search in(Order other) {
        return new Search(words, filters, other);
    }

    private Search with(Filter filter, List<String> codes) {
        var others = new EnumMap<Filter, List<String>>(Filter.class);
        others.putAll(filters);
        others.put(filter, codes);
        return new Search(words, others, order);
    }

    private static Order usual(String words) {
        return words.isBlank() ? Order.NEWEST : Order.RELEVANCE;
    }

    private static List<String> chosen(Map<String, List<String>> parameters, Filter filter) {
        return given(parameters.get(filter.code())).stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<String> last(Map<String, List<String>> parameters, String name) {
        var given = given(parameters.get(name));
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast()).filter(text -> !text.isEmpty());
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw SearchRefusal.SEARCH_NOT_UNDERSTOOD.because("The query is not encoded as an address.");
        }
    }
}
