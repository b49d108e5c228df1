package org.wsis.forum.editions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// Editions as people and programs read them.
@ApplicationScoped
class Editions {

    /// No edition has a year after this one, and none a version.
    private static final int AFTER_ALL = Integer.MAX_VALUE;

    private static final String NEWEST = "editions:newest";

    private final EditionVersions versions;

    Editions(EditionVersions versions) {
        this.versions = versions;
    }

    /// A page of them, the newest year first.
    @Transactional
    Page<Edition.View> newest(PageRequest page) {
        var year = page.after(NEWEST).map(cursor -> cursor.number(0)).orElse((long) AFTER_ALL);
        var found = Edition.before(year.intValue(), page.limitAndOne()).stream()
                .map(Edition::view)
                .toList();
        return Page.of(found, page, edition -> Cursor.after(NEWEST, edition.year()));
    }

    /// All of them, the newest year first: one a year, so they always fit on a page of HTML.
    @Transactional
    List<Edition.View> all() {
        return Edition.before(AFTER_ALL, PageRequest.MOST).stream()
                .map(Edition::view)
                .toList();
    }

    /// The edition of this year, or the refusal `EDITION_NOT_FOUND`.
    @Transactional
    Edition.View ofYear(int year) {
        return Edition.ofYear(year)
                .orElseThrow(() -> EditionRefusal.EDITION_NOT_FOUND.because("There is no edition of " + year + "."))
                .view();
    }

    /// What was said of the edition of this year from the last version back to the first.
    @Transactional
    Page<EditionVersions.Kept> versionsOf(int year, PageRequest page) {
        var list = "editions:versions:" + year;
        var edition = ofYear(year);
        var version = page.after(list).map(cursor -> cursor.number(0)).orElse((long) AFTER_ALL);
        return Page.of(
                versions.before(edition.id(), version, page.limitAndOne()),
                page,
                kept -> Cursor.after(list, kept.version()));
    }
}
