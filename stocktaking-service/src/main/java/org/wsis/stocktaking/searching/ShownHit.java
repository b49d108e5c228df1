package org.wsis.stocktaking.searching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.PublicEntry;
import org.wsis.stocktaking.entries.ShownEntry;

/// A hit as a list shows it, with the words marked that were looked for.
///
/// @param entry the entry
/// @param title its title in pieces
/// @param organization who answers for it, in pieces
/// @param summary the beginning of its description, in pieces
/// @param updated the day of its last change, in Geneva
record ShownHit(
        ShownEntry entry,
        List<Marks.Piece> title,
        List<Marks.Piece> organization,
        List<Marks.Piece> summary,
        LocalDate updated) {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    static ShownHit of(PublicEntry entry, Marks marks, Language reader) {
        var shown = ShownEntry.of(entry, reader);
        return new ShownHit(
                shown,
                marks.in(shown.title(), shown.language()),
                marks.in(shown.organization(), shown.language()),
                marks.in(shown.summary(), shown.language()),
                LocalDate.ofInstant(entry.updatedAt(), GENEVA));
    }
}
