package org.wsis.tables.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The columns that an address understands. In a header, capitals and spaces at the ends don't count; JSON names
/// its members exactly.
public final class Wanted {

    private final List<String> needed;
    private final Map<String, String> known;
    private final boolean keepsOthers;

    private Wanted(List<String> needed, Map<String, String> known, boolean keepsOthers) {
        this.needed = needed;
        this.known = known;
        this.keepsOthers = keepsOthers;
    }

    /// Columns without which there is nothing to read.
    public static Wanted columns(String... needed) {
        return new Wanted(List.of(needed), Map.of(), false).knowing(List.of(needed));
    }

    /// And columns that may be there.
    public Wanted optional(String... columns) {
        return knowing(List.of(columns));
    }

    /// And columns that may be there.
    public Wanted optional(List<String> columns) {
        return knowing(columns);
    }

    /// And any others, which a row hands out with all it has.
    public Wanted andOthers() {
        return new Wanted(needed, known, true);
    }

    List<String> needed() {
        return needed;
    }

    boolean keepsOthers() {
        return keepsOthers;
    }

    List<String> all() {
        return List.copyOf(known.values());
    }

    /// The name of the column that is meant.
    Optional<String> meant(String written) {
        return Optional.ofNullable(known.get(simple(written)));
    }

    boolean isKnown(String name) {
        return name.equals(known.get(simple(name)));
    }

    private Wanted knowing(List<String> columns) {
        var more = new LinkedHashMap<>(known);
        var names = new ArrayList<>(columns);
        names.forEach(name -> more.put(simple(name), name));
        return new Wanted(needed, more, keepsOthers);
    }

    private static String simple(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
