package org.wsis.trustfund.editions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;
import org.wsis.trustfund.editions.KeptEdition.Place;

/// The editions that the fund serves, as the Forum has announced them.
@ApplicationScoped
public class Editions {

    private static final String NEWEST = "editions:newest";

    Editions() {}

    /// A page of them, the newest year first.
    @Transactional
    Page<Edition> newest(PageRequest page) {
        var place = page.after(NEWEST)
                .map(cursor -> new Place((int) cursor.number(0), cursor.id(1)))
                .orElse(Place.START);
        return Page.of(
                KeptEdition.after(place, page.limitAndOne()),
                page,
                edition -> Cursor.after(NEWEST, edition.year(), edition.id()));
    }

    /// All of them, the newest year first: there is one a year, so they fit on a page of HTML.
    @Transactional
    public List<Edition> all() {
        return KeptEdition.after(Place.START, PageRequest.MOST);
    }
}
