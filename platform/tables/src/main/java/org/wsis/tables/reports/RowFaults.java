package org.wsis.tables.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What is wrong with the rows of one table. All are counted, and the first are kept: a table of 100 000 wrong rows
/// is mended by mending the first, not by reading on.
public final class RowFaults {

    private final int most;
    private final List<RowFault> kept = new ArrayList<>();
    private long rows;
    private long lastRow = -1;
    private long count;

    /// @param most how many are kept
    public RowFaults(int most) {
        this.most = most;
    }

    /// Adds what is wrong with a row. The rows come in their order.
    public void add(Collection<RowFault> faults) {
        for (var fault : faults) {
            count++;
            if (fault.row() != lastRow) {
                rows++;
                lastRow = fault.row();
            }
            if (kept.size() < most) {
                kept.add(fault);
            }
        }
    }

    /// How many rows have a fault.
    public long rows() {
        return rows;
    }

    /// How many faults there are, kept or not.
    public long count() {
        return count;
    }

    /// The first faults.
    public List<RowFault> kept() {
        return List.copyOf(kept);
    }
}
