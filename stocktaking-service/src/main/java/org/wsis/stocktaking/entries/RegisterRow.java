package org.wsis.stocktaking.entries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

/// The row of a public entry in `public_entry`, the register as lists, figures and exports read it, and its
/// versions. Plain SQL, because arrays and JSON go in as they are.
final class RegisterRow {

    private RegisterRow() {}

    static void write(EntityManager db, PublicEntry entry) {
        var content = entry.content();
        var organization = Content.required(content.organization());
        db.createNativeQuery("""
                        insert into public_entry (id, reference, number, content, language, title, organization_name,
                            country, region, stakeholder_type, activity_type, coverage, status, action_lines, sdgs,
                            gdc_objectives, beneficiaries, year, imported_from, sample, published_at, updated_at,
                            confirmed_at)
                        values (:id, :reference, :number, cast(:content as jsonb), :language, :title, :organization,
                            :country, :region, :stakeholderType, :activityType, :coverage, :status, :actionLines, :sdgs,
                            :gdcObjectives, :beneficiaries, :year, :importedFrom, :sample, :publishedAt, :updatedAt,
                            :confirmedAt)
                        on conflict (id) do update set
                            number = excluded.number, content = excluded.content, language = excluded.language,
                            title = excluded.title, organization_name = excluded.organization_name,
                            country = excluded.country, region = excluded.region,
                            stakeholder_type = excluded.stakeholder_type, activity_type = excluded.activity_type,
                            coverage = excluded.coverage, status = excluded.status,
                            action_lines = excluded.action_lines, sdgs = excluded.sdgs,
                            gdc_objectives = excluded.gdc_objectives, beneficiaries = excluded.beneficiaries,
                            sample = excluded.sample, updated_at = excluded.updated_at,
                            confirmed_at = excluded.confirmed_at
                        """)
                .setParameter("id", entry.id())
                .setParameter("reference", entry.reference())
                .setParameter("number", entry.number())
                .setParameter("content", content.toJson())
                .setParameter("language", content.language())
                .setParameter("title", content.title())
                .setParameter("organization", organization.name())
                .setParameter("country", organization.country())
                .setParameter("region", entry.region())
                .setParameter("stakeholderType", organization.stakeholderType())
                .setParameter("activityType", content.activityType())
                .setParameter("coverage", content.coverage())
                .setParameter("status", content.status())
                .setParameter("actionLines", content.actionLines().toArray(String[]::new))
                .setParameter("sdgs", content.sdgs().toArray(Integer[]::new))
                .setParameter("gdcObjectives", content.gdcObjectives().toArray(Integer[]::new))
                .setParameter("beneficiaries", content.beneficiaries().toArray(String[]::new))
                .setParameter("year", entry.year())
                .setParameter("importedFrom", entry.importedFrom())
                .setParameter("sample", content.isSample())
                .setParameter("publishedAt", entry.publishedAt())
                .setParameter("updatedAt", entry.updatedAt())
                .setParameter("confirmedAt", entry.confirmedAt())
                .executeUpdate();
    }

    /// The public entries with these ids.
    @SuppressWarnings("unchecked") // of a native query
    static Map<UUID, PublicEntry> read(EntityManager db, List<UUID> ids) {
        List<Object[]> rows = db.createNativeQuery("""
                        select id, reference, number, cast(content as text), imported_from, published_at, updated_at,
                            confirmed_at
                        from public_entry where id = any(:ids)
                        """)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> PublicEntry.of(
                        (UUID) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        Content.parse((String) row[3]),
                        (String) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        (Instant) row[7]))
                .collect(Collectors.toMap(PublicEntry::id, Function.identity()));
    }

    /// An entry that comes back into the register does so with a version that is kept already.
    static void keepVersion(EntityManager db, PublicEntry entry) {
        db.createNativeQuery("""
                        insert into entry_version (entry_id, number, content, published_at)
                        values (:id, :number, cast(:content as jsonb), :at)
                        on conflict do nothing
                        """)
                .setParameter("id", entry.id())
                .setParameter("number", entry.number())
                .setParameter("content", entry.content().toJson())
                .setParameter("at", entry.updatedAt())
                .executeUpdate();
    }

    static void remove(EntityManager db, UUID id) {
        db.createNativeQuery("delete from public_entry where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
