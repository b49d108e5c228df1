package org.wsis.referencedata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Look-up tables over lists of the reference data.
final class Lists {

    private Lists() {}

    /// The rows by key, in their order; a key that stands twice is a damaged file.
    static <K, V> Map<K, V> byKey(List<V> rows, Function<V, K> key) {
        var map = new LinkedHashMap<K, V>();
        for (var row : rows) {
            if (map.put(key.apply(row), row) != null) {
                throw new IllegalArgumentException("stands twice: " + key.apply(row));
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
