package org.wsis.awards.initiatives;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.awards.initiatives.Initiative.Place;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// The list of initiatives in pages, for the API and the page alike.
@ApplicationScoped
class Listing {

    private static final String LIST = "initiatives:newest";

    private final Initiatives initiatives;

    Listing(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    Page<Initiative.View> enterable(PageRequest page) {
        var after = page.after(LIST)
                .map(cursor -> new Place(cursor.instant(0), cursor.id(1)))
                .orElse(null);
        return Page.of(
                initiatives.enterable(after, page.limitAndOne()),
                page,
                row -> Cursor.after(LIST, row.publishedAt(), row.id()));
    }
}
