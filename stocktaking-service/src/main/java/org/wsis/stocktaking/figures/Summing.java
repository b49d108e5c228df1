package org.wsis.stocktaking.figures;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/// Adds up what the changes of the register added and took away, and forgets it. Before and after, the sums and
/// what is not added up yet together are the same, so a reader never notices.
///
/// It runs in every process; a lock on the sums lets one of them work at a time, and the others find nothing left.
@ApplicationScoped
class Summing {

    /// As many changes go into the sums with one statement. The more, the less often the same sum is written.
    private static final int CHUNK = 20_000;

    private final EntityManager db;

    Summing(EntityManager db) {
        this.db = db;
    }

    /// What was not added up for two seconds is.
    @Scheduled(
            every = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sumAll() {
        while (QuarkusTransaction.requiringNew().timeout(600).call(this::isAnythingLeft)) {
            QuarkusTransaction.requiringNew().timeout(600).call(() -> {
                hold();
                return sumSome();
            });
        }
    }

    @SuppressWarnings("NullAway") // a query with exists answers one row
    private boolean isAnythingLeft() {
        return (Boolean) db.createNativeQuery("select exists(select 1 from figure_change)")
                .getSingleResult();
    }

    /// Waits until nobody else adds up or makes the figures again, and keeps them away until the transaction ends.
    /// Readers and changes of the register go on.
    @Transactional(Transactional.TxType.MANDATORY)
    void hold() {
        db.createNativeQuery("lock table matrix_sum in share row exclusive mode")
                .executeUpdate();
    }

    /// Adds up the oldest changes; false when there was none. Only who holds the sums may ask.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean sumSome() {
        @SuppressWarnings("unchecked") // of a native query
        List<Long> oldest = db.createNativeQuery(
                        "select id from figure_change order by day, id limit " + CHUNK, Long.class)
                .getResultList();
        if (oldest.isEmpty()) {
            return false;
        }
        var ids = oldest.toArray(Long[]::new);
        db.createNativeQuery(ADD_TO_MATRIX).setParameter("ids", ids).executeUpdate();
        db.createNativeQuery(ADD_TO_CELLS).setParameter("ids", ids).executeUpdate();
        db.createNativeQuery("delete from figure_change where id = any(:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
        return true;
    }

    /// First by what the changes have in common, then by all that their sums stand in: for every filter or none of
    /// three, in a day, a month and a year. The sums that are touched are unpacked, added to and packed again.
    private static final String ADD_TO_MATRIX = """
            with base as (
                select v.day, v.region, v.stakeholder_type, v.year, c.cell, sum(v.sign) as entries,
                    sum(case when c.cell = any(v.explained) then v.sign else 0 end) as explained
                from figure_change v cross join lateral unnest(v.cells) as c(cell)
                where v.id = any(:ids)
                group by v.day, v.region, v.stakeholder_type, v.year, c.cell
            ), delta as (
                select r.region, s.stakeholder_type, cast(y.year as smallint) as year, g.grain, g.start, b.cell,
                    sum(b.entries) as entries, sum(b.explained) as explained
                from base b
                cross join lateral (values (b.region), ('*')) as r(region)
                cross join lateral (values (b.stakeholder_type), ('*')) as s(stakeholder_type)
                cross join lateral (values (b.year), (0)) as y(year)
                cross join lateral (values ('DAY', b.day), ('MONTH', cast(date_trunc('month', b.day) as date)),
                    ('YEAR', cast(date_trunc('year', b.day) as date))) as g(grain, start)
                group by r.region, s.stakeholder_type, y.year, g.grain, g.start, b.cell
                having sum(b.entries) <> 0 or sum(b.explained) <> 0
            ), touched as (
                select distinct region, stakeholder_type, year, grain, start from delta
            ), added as (
                select region, stakeholder_type, year, grain, start, cell,
                    sum(entries) as entries, sum(explained) as explained
                from (
                    select * from delta
                    union all
                    select t.region, t.stakeholder_type, t.year, t.grain, t.start, c.cell, c.entries, c.explained
                    from touched t join matrix_sum m using (region, stakeholder_type, year, grain, start)
                    cross join lateral unnest(m.cells, m.entries, m.explained) as c(cell, entries, explained)
                ) as both_of_them
                group by region, stakeholder_type, year, grain, start, cell
                having sum(entries) <> 0 or sum(explained) <> 0
            ), packed as (
                select region, stakeholder_type, year, grain, start,
                    array_agg(a.cell order by a.cell) filter (where a.cell is not null) as cells,
                    array_agg(cast(a.entries as integer) order by a.cell) filter (where a.cell is not null) as entries,
                    array_agg(cast(a.explained as integer) order by a.cell) filter (where a.cell is not null)
                        as explained
                from touched left join added a using (region, stakeholder_type, year, grain, start)
                group by region, stakeholder_type, year, grain, start
            )
            merge into matrix_sum m using packed p
            on m.region = p.region and m.stakeholder_type = p.stakeholder_type and m.year = p.year
                and m.grain = p.grain and m.start = p.start
            when matched and p.cells is null then delete
            when matched then update set cells = p.cells, entries = p.entries, explained = p.explained
            when not matched and p.cells is not null then insert
                (region, stakeholder_type, year, grain, start, cells, entries, explained)
                values (p.region, p.stakeholder_type, p.year, p.grain, p.start, p.cells, p.entries, p.explained)
            """;

    private static final String ADD_TO_CELLS = """
            with label as (
                select v.id, v.sign, v.year, split_part(l.label, '=', 1) collate "C" as facet,
                    split_part(l.label, '=', 2) as code
                from figure_change v cross join lateral unnest(array_append(v.labels, '=')) as l(label)
                where v.id = any(:ids)
            ), pair as (
                select a.facet, a.code, b.facet as other_facet, b.code as other_code, a.year, sum(a.sign) as entries
                from label a join label b on b.id = a.id and (a.facet < b.facet or (a.facet = '' and b.facet = ''))
                where a.facet = '' or 'CONFIRMED' not in (a.facet, b.facet) or b.facet in ('COUNTRY', 'REGION')
                group by a.facet, a.code, b.facet, b.code, a.year
                having sum(a.sign) <> 0
            )
            merge into figure_cell c using pair p
            on c.facet = p.facet and c.other_facet = p.other_facet and c.code = p.code
                and c.other_code = p.other_code and c.year = p.year
            when matched and c.entries + p.entries = 0 then delete
            when matched then update set entries = c.entries + p.entries
            when not matched then insert (facet, code, other_facet, other_code, year, entries)
                values (p.facet, p.code, p.other_facet, p.other_code, p.year, p.entries)
            """;
}
