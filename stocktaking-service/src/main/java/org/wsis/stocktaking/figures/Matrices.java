package org.wsis.stocktaking.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Reads the matrix of any day: at most 64 rows of sums, and what is not added up yet.
@ApplicationScoped
class Matrices {

    private final EntityManager db;
    private final Clock clock;

    Matrices(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Today, as figures count days.
    LocalDate today() {
        return FigureChanges.dayOf(clock.instant());
    }

    /// The matrix that was asked for.
    @Transactional
    Matrix matrix(MatrixQuestion question) {
        var since = question.since();
        return Matrix.of(question, counts(question, question.on()), since == null ? null : counts(question, since));
    }

    /// One statement, and so one snapshot: a change is in the sums or beside them, never in both. What stands today
    /// is the sum of all years, because nothing is known of tomorrow.
    @SuppressWarnings("unchecked") // of a native query
    private Map<Integer, Matrix.Counted> counts(MatrixQuestion question, LocalDate on) {
        var today = !on.isBefore(today());
        List<Object[]> rows = db.createNativeQuery("""
                        select cell, sum(entries), sum(explained) from (
                            select c.cell, c.entries, c.explained
                            from matrix_sum m
                            cross join lateral unnest(m.cells, m.entries, m.explained) as c(cell, entries, explained)
                            where m.region = :region and m.stakeholder_type = :type and m.year = :year
                                and ((m.grain = 'YEAR' and (:today or m.start < :year_start))
                                    or (not :today and (
                                        (m.grain = 'MONTH' and m.start >= :year_start and m.start < :month_start)
                                        or (m.grain = 'DAY' and m.start >= :month_start and m.start <= :day))))
                            union all
                            select c.cell, v.sign, case when c.cell = any(v.explained) then v.sign else 0 end
                            from figure_change v cross join lateral unnest(v.cells) as c(cell)
                            where (:today or v.day <= :day) and (:region = '*' or v.region = :region)
                                and (:type = '*' or v.stakeholder_type = :type) and (:year = 0 or v.year = :year)
                        ) as counts
                        group by cell
                        """)
                .setParameter("region", question.region() == null ? "*" : question.region())
                .setParameter("type", question.stakeholderType() == null ? "*" : question.stakeholderType())
                .setParameter("year", question.year() == null ? 0 : question.year())
                .setParameter("today", today)
                .setParameter("day", on)
                .setParameter("month_start", on.withDayOfMonth(1))
                .setParameter("year_start", on.withDayOfYear(1))
                .getResultList();
        var counts = new HashMap<Integer, Matrix.Counted>();
        for (var row : rows) {
            counts.put(
                    ((Number) row[0]).intValue(),
                    new Matrix.Counted(((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
        }
        return counts;
    }
}
