package org.wsis.awards.initiatives;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/// The table of initiatives: written from events only, read by everyone.
@ApplicationScoped
class Initiatives {

    private final EntityManager db;

    Initiatives(EntityManager db) {
        this.db = db;
    }

    /// Keeps the state that the event tells, unless a later one is known.
    void keep(PublishedEntry entry, long sequence) {
        db.createNativeQuery("""
                insert into initiative (id, sequence, state, reference, owner, language, title, description,
                                        organization_name, organization_country, stakeholder_type, action_lines, sdgs,
                                        sample, published_at)
                values (:id, :sequence, 'PUBLISHED', :reference, :owner, :language, :title, :description,
                        :name, cast(:country as text), cast(:type as text), :lines, :sdgs, :sample, :at)
                on conflict (id) do update
                set sequence = excluded.sequence, state = excluded.state, title = excluded.title,
                    description = excluded.description, language = excluded.language, owner = excluded.owner,
                    organization_name = excluded.organization_name,
                    organization_country = excluded.organization_country,
                    stakeholder_type = excluded.stakeholder_type, action_lines = excluded.action_lines,
                    sdgs = excluded.sdgs, sample = excluded.sample, published_at = excluded.published_at
                where initiative.sequence < excluded.sequence
                """)
                .setParameter("id", entry.id())
                .setParameter("sequence", sequence)
                .setParameter("reference", entry.reference())
                .setParameter("owner", entry.owner())
                .setParameter("language", entry.language())
                .setParameter("title", entry.title())
                .setParameter("description", entry.description())
                .setParameter("name", entry.organization().name())
                .setParameter("country", entry.organization().country())
                .setParameter("type", entry.organization().stakeholderType())
                .setParameter("lines", entry.actionLines().toArray(String[]::new))
                .setParameter(
                        "sdgs", entry.sdgs().stream().map(Integer::shortValue).toArray(Short[]::new))
                .setParameter("sample", entry.sample())
                .setParameter("at", entry.at())
                .executeUpdate();
    }

    /// The entry left the register. Its row stays, empty, so that an older event cannot bring it back: what its
    /// owner took back is kept nowhere, and a log that was compacted since makes the same row.
    void withdraw(WithdrawnEntry entry, long sequence) {
        db.createNativeQuery("""
                insert into initiative (id, sequence, state, reference)
                values (:id, :sequence, 'WITHDRAWN', :reference)
                on conflict (id) do update
                set state = excluded.state, sequence = excluded.sequence, owner = null, language = null, title = null,
                    description = null, organization_name = null, organization_country = null,
                    stakeholder_type = null, action_lines = null, sdgs = null, sample = null, published_at = null
                where initiative.sequence < excluded.sequence
                """)
                .setParameter("id", entry.id())
                .setParameter("sequence", sequence)
                .setParameter("reference", entry.reference())
                .executeUpdate();
    }

    /// Initiatives that can be entered for the prize, the newest first, after the given place.
    @Transactional
    List<Initiative.View> enterable(Initiative.@Nullable Place after, int most) {
        return Initiative.published(after, most);
    }

    void clear() {
        db.createNativeQuery("delete from initiative").executeUpdate();
    }

    String checksum() {
        return (String) db.createNativeQuery("""
                select coalesce(md5(string_agg(md5(row_text), '' order by id)), '')
                from (select id, initiative::text as row_text from initiative) as rows
                """).getSingleResult();
    }
}
