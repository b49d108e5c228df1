package org.wsis.stocktaking.differences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.wsis.referencedata.Language;
import org.wsis.stocktaking.differences.Difference.Kind;
import org.wsis.stocktaking.differences.Difference.Piece;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.EntryField;

/// How two contents differ, field by field and word by word, in the words of the reader. Fields that say the same
/// in both are left out.
public final class Differences {

    private Differences() {}

    /// What became of `before` in `after`.
    public static List<Difference> between(Content before, Content after, Language reader) {
        var earlier = byPlace(Statements.of(before, reader));
        var later = byPlace(Statements.of(after, reader));
        var places = new ArrayList<>(earlier.keySet());
        later.keySet().stream().filter(place -> !earlier.containsKey(place)).forEach(places::add);
        places.sort((one, other) -> one.field().compareTo(other.field()));
        var found = new ArrayList<Difference>();
        for (var place : places) {
            var was = lines(earlier, place);
            var is = lines(later, place);
            if (!was.equals(is)) {
                found.add(new Difference(place.field(), place.in(), place.inText(), pieces(place, was, is)));
            }
        }
        return List.copyOf(found);
    }

    /// How many fields differ, without the work of showing it.
    public static int count(Content before, Content after) {
        return between(before, after, Language.EN).size();
    }

    private static List<Piece> pieces(Place place, List<String> was, List<String> is) {
        return place.inText() ? WordDifferences.between(String.join("", was), String.join("", is)) : itemsOf(was, is);
    }

    /// The items of a list: those that went stand before those that came.
    private static List<Piece> itemsOf(List<String> was, List<String> is) {
        var pieces = new ArrayList<Piece>();
        was.forEach(item -> pieces.add(new Piece(is.contains(item) ? Kind.KEPT : Kind.REMOVED, item)));
        is.stream().filter(item -> !was.contains(item)).forEach(item -> pieces.add(new Piece(Kind.ADDED, item)));
        return List.copyOf(pieces);
    }

    private static Map<Place, List<String>> byPlace(List<Statement> statements) {
        var places = new LinkedHashMap<Place, List<String>>();
        for (var statement : statements) {
            places.putIfAbsent(new Place(statement.field(), statement.in(), statement.isText()), statement.lines());
        }
        return places;
    }

    private static List<String> lines(Map<Place, List<String>> statements, Place place) {
        return statements.getOrDefault(place, List.of());
    }

    private record Place(EntryField field, Optional<Language> in, boolean inText) {}
}
