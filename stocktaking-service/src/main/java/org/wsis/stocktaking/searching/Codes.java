package org.wsis.stocktaking.searching;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// All codes of all filters, numbered from 0, so that something can be kept of each in an array.
final class Codes {

    private static final Map<Filter, Integer> FIRST = new EnumMap<>(Filter.class);
    private static final Map<Filter, Map<String, Integer>> NUMBERS = new EnumMap<>(Filter.class);

    /// How many there are.
    static final int COUNT = number();

    private Codes() {}

    /// The first one of a filter; the others follow in the documented order.
    static int first(Filter filter) {
        return FIRST.getOrDefault(filter, 0);
    }

    /// The one behind the last one of a filter.
    static int end(Filter filter) {
        return first(filter) + filter.codes().size();
    }

    /// The number of a code, or -1 when the filter does not have it: of an entry that says something nobody can
    /// choose any more, the rest is found all the same.
    static int of(Filter filter, String code) {
        return NUMBERS.getOrDefault(filter, Map.of()).getOrDefault(code, -1);
    }

    private static int number() {
        var next = 0;
        for (var filter : Filter.values()) {
            FIRST.put(filter, next);
            var numbers = new HashMap<String, Integer>();
            for (var code : filter.codes()) {
                numbers.put(code, next++);
            }
            NUMBERS.put(filter, Map.copyOf(numbers));
        }
        return next;
    }
}
