package org.wsis.stocktaking.figures;

import java.util.HashMap;
import java.util.Map;

import org.wsis.referencedata.ReferenceData;
import org.wsis.referencedata.SdgLink;

/// What the reference matrix says of a pair of an action line and a goal or objective.
enum Documented {
    /// Its source lists the pair both by line and by goal.
    CONFIRMED,
    /// Its source lists the pair one way only.
    ONE_DIRECTION,
    /// Its source contradicts itself.
    DISPUTED,
    /// Nobody has documented it; it was assumed from the text of the Compact.
    ASSUMED,
    /// It does not list the pair.
    NOT_LISTED;

    private static final class Known {
        private static final Map<Cell, Documented> CELLS = read();
    }

    /// What is documented of this cell.
    static Documented of(Cell cell) {
        return Known.CELLS.getOrDefault(cell, NOT_LISTED);
    }

    /// How many pairs of this matrix have this status.
    static long count(Cell.Target target, Documented status) {
        return target.cells().stream().filter(cell -> of(cell) == status).count();
    }

    /// Whether the pair is a link of the matrix. Of a disputed pair nobody knows.
    boolean isLink() {
        return this == CONFIRMED || this == ONE_DIRECTION || this == ASSUMED;
    }

    private static Map<Cell, Documented> read() {
        var cells = new HashMap<Cell, Documented>();
        var data = ReferenceData.loaded();
        for (var link : data.sdgLinksWithDisputed()) {
            cells.put(new Cell(link.actionLine(), Cell.Target.SDG, link.sdg()), statusOf(link));
        }
        for (var link : data.gdcLinks()) {
            cells.put(new Cell(link.actionLine(), Cell.Target.GDC, link.objective()), ASSUMED);
        }
        return Map.copyOf(cells);
    }

    private static Documented statusOf(SdgLink link) {
        if (link.isDisputed()) {
            return DISPUTED;
        }
        return link.status().equals("confirmed") ? CONFIRMED : ONE_DIRECTION;
    }
}
