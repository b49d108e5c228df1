package org.wsis.stocktaking.duplicates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.RegisterChange;

/// Finds initiatives of the register, of any year, that look like one at hand: by title and organization, or by how
/// the description begins. It only ever suggests; the exact twin is refused elsewhere.
@ApplicationScoped
public class Duplicates {

    /// How much of a description is compared; a trigram index of whole texts would be larger than the register.
    private static final int OPENING = 300;

    /// Shorter beginnings are alike by chance.
    private static final int SHORTEST_OPENING = 40;

    private static final int MOST = 5;

    private final EntityManager db;

    Duplicates(EntityManager db) {
        this.db = db;
    }

    /// What looks like this content, the likeliest first, at most five.
    ///
    /// @param itself the entry at hand, which is not like itself; null for none
    @Transactional
    public List<Similar> of(Content content, @Nullable UUID itself) {
        var organization = content.organization();
        return of(
                Optional.ofNullable(content.title()).orElse(""),
                Optional.ofNullable(organization)
                        .map(Content.Organization::name)
                        .orElse(""),
                Optional.ofNullable(content.description()).orElse(""),
                itself);
    }

    /// What looks like this title of this organization, or begins like this description.
    ///
    /// Two initiatives of one organization share its name; so the title weighs more, and the name alone is not
    /// enough. The candidates come from the trigram indexes, at most a few hundred, and only those are compared.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    public List<Similar> of(String title, String organization, String description, @Nullable UUID itself) {
        if (title.isBlank()) {
            return List.of();
        }
        db.createNativeQuery("select set_config('pg_trgm.similarity_threshold', '0.35', true)")
                .getSingleResult();
        var opening = opening(description);
        return db.createNativeQuery("""
                        with near as materialized (
                            (select entry_id, language from entry_likeness where title % :title limit 500)
                            union
                            (select entry_id, language from entry_likeness
                             where :compareOpening and opening % :opening limit 500)
                        ),
                        compared as (
                            select entry_id, language, title, organization_name, greatest(
                                0.7 * similarity(title, :title) + 0.3 * similarity(organization_name, :organization),
                                case when :compareOpening then similarity(opening, :opening) else 0 end) as likeness
                            from entry_likeness join near using (entry_id, language)
                            where entry_id <> :itself
                        ),
                        likeliest as (
                            select distinct on (entry_id) * from compared where likeness >= 0.55
                            order by entry_id, likeness desc
                        )
                        select e.id, e.reference, l.language, l.title, e.organization_name, e.country, e.year, l.likeness
                        from likeliest l join public_entry e on e.id = l.entry_id
                        order by l.likeness desc, e.published_at desc
                        limit :most
                        """, Object[].class)
                .setParameter("title", title)
                .setParameter("organization", organization)
                .setParameter("compareOpening", opening.length() >= SHORTEST_OPENING)
                .setParameter("opening", opening)
                .setParameter("itself", itself == null ? new UUID(0, 0) : itself)
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> similar((Object[]) row))
                .toList();
    }

    private static Similar similar(Object[] row) {
        return new Similar(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                ((Number) row[7]).doubleValue());
    }

    /// Keeps what the register says now, in the transaction of its change.
    void follow(@Observes RegisterChange change) {
        db.createNativeQuery("delete from entry_likeness where entry_id = :id")
                .setParameter("id", change.id())
                .executeUpdate();
        if (change.after() != null) {
            var content = change.after().content();
            var organization = Optional.ofNullable(content.organization())
                    .map(Content.Organization::name)
                    .orElse("");
            content.texts().forEach(text -> keep(change.id(), text, organization));
        }
    }

    private void keep(UUID id, Content.Translation text, String organization) {
        if (text.language() == null || text.title() == null) {
            return;
        }
        db.createNativeQuery("""
                        insert into entry_likeness (entry_id, language, title, organization_name, opening)
                        values (:id, :language, :title, :organization, :opening)
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("language", text.language())
                .setParameter("title", text.title())
                .setParameter("organization", organization)
                .setParameter(
                        "opening",
                        opening(Optional.ofNullable(text.description()).orElse("")))
                .executeUpdate();
    }

    private static String opening(String description) {
        return description.codePointCount(0, description.length()) <= OPENING
                ? description
                : description.substring(0, description.offsetByCodePoints(0, OPENING));
    }
}
