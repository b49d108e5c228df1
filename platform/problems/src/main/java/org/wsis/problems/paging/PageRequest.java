package org.wsis.problems.paging;

import java.util.Optional;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;

/// Which page of a list is asked for: the query parameters `limit` (1 to 200, else 50) and `cursor`. A resource
/// takes it as `@BeanParam PageRequest page`.
public class PageRequest {

    /// The most rows one answer holds.
    public static final int MOST = 200;

    /// How many rows an answer holds when nobody says.
    public static final int USUAL = 50;

    @RestQuery
    @Nullable
    String limit;

    @RestQuery
    @Nullable
    String cursor;

    /// Filled by the framework.
    public PageRequest() {}

    /// One made by hand, for a page of HTML or a test.
    public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
        var request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }

    /// How many rows are wanted. Refuses what is not a number from 1 to 200: cutting it down in silence would let
    /// a reader believe that the list ends there.
    public int limit() {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        try {
            var wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        var rule = "must be a whole number from 1 to " + MOST;
        throw PagingRefusal.LIMIT_OUT_OF_RANGE.because(
                "The limit " + rule + ".", Problem.Field.parameter("limit", rule));
    }

    /// How many rows to ask the database for: one more than wanted, which shows whether there is a next page.
    public int limitAndOne() {
        return limit() + 1;
    }

    /// Where the page begins; empty for the first page.
    ///
    /// @param list the same name with which the cursor was made
    public Optional<Cursor> after(String list) {
        return Optional.ofNullable(cursor).filter(word -> !word.isEmpty()).map(word -> Cursor.read(list, word));
    }
}
