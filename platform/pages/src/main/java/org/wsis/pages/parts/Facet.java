package org.wsis.pages.parts;

import java.util.List;
import java.util.Optional;

import io.quarkus.qute.TemplateExtension;

/// One group of filters of a search: a row of check boxes with counts.
///
/// @param name the parameter in the address
/// @param legend what the group is about
/// @param values the filters to choose from
/// @param more how to see the others, when only some of them are here
public record Facet(String name, String legend, List<Value> values, Optional<More> more) {

    /// A group of which all filters are here.
    public Facet(String name, String legend, List<Value> values) {
        this(name, legend, values, Optional.empty());
    }

    /// Whether something of this group is chosen; it then stands open.
    public boolean isChosen() {
        return values.stream().anyMatch(Value::chosen);
    }

    /// How many of its filters are chosen.
    public long chosen() {
        return values.stream().filter(Value::chosen).count();
    }

    /// How many filters are chosen in all groups together; `{facets.chosenFilters}` in templates.
    @TemplateExtension
    public static long chosenFilters(List<Facet> facets) {
        return facets.stream().mapToLong(Facet::chosen).sum();
    }

    /// One filter.
    ///
    /// @param value what stands in the address
    /// @param label what people read
    /// @param count how many hits it has
    /// @param chosen whether it is chosen
    /// @param sdg the number of the goal it stands for, 0 for anything else
    public record Value(String value, String label, long count, boolean chosen, int sdg) {

        /// A filter that is not a goal.
        public static Value of(String value, String label, long count, boolean chosen) {
            return new Value(value, label, count, chosen, 0);
        }
    }

    /// The filters of a group that are not here.
    ///
    /// @param count how many there are
    /// @param address the same page with all of them
    public record More(int count, String address) {}
}
