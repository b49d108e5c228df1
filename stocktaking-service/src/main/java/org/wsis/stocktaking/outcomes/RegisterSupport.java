package org.wsis.stocktaking.outcomes;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// The table of contributions to the Trust Fund, as far as they concern the register: written from events only.
@ApplicationScoped
class RegisterSupport {

    private final EntityManager db;

    RegisterSupport(EntityManager db) {
        this.db = db;
    }

    /// Keeps the state that the event tells, unless a later one is known. Contributions for other purposes are kept
    /// too: an earmark can change.
    void keep(ToldContribution contribution, long sequence) {
        db.createNativeQuery("""
                        insert into register_support (contribution, sequence, edition, contributor, earmark, stage)
                        values (:id, :sequence, :edition, cast(:contributor as text), :earmark, :stage)
                        on conflict (contribution) do update
                        set sequence = excluded.sequence, edition = excluded.edition, contributor = excluded.contributor,
                            earmark = excluded.earmark, stage = excluded.stage
                        where register_support.sequence < excluded.sequence
                        """)
                .setParameter("id", contribution.id())
                .setParameter("sequence", sequence)
                .setParameter("edition", contribution.edition())
                .setParameter("contributor", contribution.contributor())
                .setParameter("earmark", contribution.earmark())
                .setParameter("stage", contribution.stage())
                .executeUpdate();
    }

    /// Organizations whose contribution to the register was received and who agreed to be named, the newest year
    /// first, then by name.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    List<Supporter> supporters() {
        List<Object[]> rows = db.createNativeQuery("""
                        select distinct edition, contributor from register_support
                        where earmark = 'STOCKTAKING' and stage = 'RECEIVED' and contributor is not null
                        order by edition desc, contributor limit 200
                        """).getResultList();
        return rows.stream()
                .map(row -> new Supporter(((Number) row[0]).intValue(), (String) row[1]))
                .toList();
    }

    void clear() {
        db.createNativeQuery("delete from register_support").executeUpdate();
    }

    String checksum() {
        return (String) db.createNativeQuery("""
                select coalesce(md5(string_agg(md5(row_text), '' order by contribution)), '')
                from (select contribution, register_support::text as row_text from register_support) as rows
                """).getSingleResult();
    }

    /// Who supports the register.
    record Supporter(int edition, String organization) {}
}
