package org.wsis.problems.paging;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One page of a list. The answer also carries `Link: <…>; rel="next"` when there is a next page.
///
/// @param items the rows
/// @param next the cursor of the next page; null on the last one
/// @param estimatedTotal how many rows there are about, where somebody wants to know; counting exactly would cost
/// more than
/// the page
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long estimatedTotal) implements Continued {

    public Page {
        items = List.copyOf(items);
    }

    /// Makes the page from what was found for [PageRequest#limitAndOne()].
    ///
    /// @param cursor the cursor after a row: `row -> Cursor.after("entries:newest", row.at(), row.id())`
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, String> cursor) {
        var limit = request.limit();
        if (found.size() <= limit) {
            return new Page<>(found, null, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()), null);
    }

    /// The same page with an estimate of the whole.
    public Page<T> ofAbout(long total) {
        return new Page<>(items, next, total);
    }

    /// The same page showing something else of each row.
    public <S> Page<S> map(Function<T, S> show) {
        return new Page<>(items.stream().map(show).toList(), next, estimatedTotal);
    }
}
