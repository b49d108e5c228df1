package org.wsis.stocktaking.figures;

import org.wsis.problems.Refusal;

/// Why a figure is refused. Listed in order of precedence: when several apply, the first is answered.
enum FigureRefusal implements Refusal {
    /// No region has this code.
    REGION_NOT_FOUND(404),
    /// No country has this code.
    COUNTRY_NOT_FOUND(404),
    /// Nothing was rebuilt under this id.
    REBUILD_NOT_FOUND(404),
    /// A filter names what the reference data do not know, or a day or year that is none.
    FILTER_UNKNOWN(400),
    /// The day lies in the future, or before the one it is compared with.
    DAY_OUT_OF_ORDER(400),
    /// No such facet, or twice the same.
    FACETS_UNKNOWN(400);

    private final int status;

    FigureRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
