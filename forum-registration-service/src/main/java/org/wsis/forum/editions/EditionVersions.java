package org.wsis.forum.editions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/// Every version an edition ever had, with who wrote it and when: deadlines get extended, and people ask why.
/// Rows are added and never changed; the serving role has no right to.
@ApplicationScoped
class EditionVersions {

    private final Session db;
    private final ObjectMapper json;

    EditionVersions(Session db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Keeps the version in the transaction that made it.
    @Transactional(TxType.MANDATORY)
    void keep(Edition.View edition, UUID officer, Instant now) {
        db.createNativeMutationQuery("""
                insert into edition_version (edition_id, version, state, officer, written_at)
                values (:id, :version, cast(:state as jsonb), :officer, :now)
                """)
                .setParameter("id", edition.id())
                .setParameter("version", edition.version())
                .setParameter("state", written(edition))
                .setParameter("officer", officer)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Versions of an edition before this one, the newest first.
    @Transactional
    List<Kept> before(UUID edition, long version, int most) {
        return db
                .createNativeQuery("""
                        select version, cast(state as text) as state, officer, written_at
                        from edition_version
                        where edition_id = :edition and version < :version
                        order by version desc limit :most
                        """, Tuple.class)
                .setParameter("edition", edition)
                .setParameter("version", version)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(this::kept)
                .toList();
    }

    private Kept kept(Tuple row) {
        return new Kept(
                row.get("version", Integer.class),
                row.get("officer", UUID.class),
                row.get("written_at", Instant.class),
                read(row.get("state", String.class)));
    }

    private String written(Edition.View edition) {
        try {
            return json.writeValueAsString(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + edition, e);
        }
    }

    private Edition.View read(String state) {
        try {
            return json.readValue(state, Edition.View.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what was kept: " + state, e);
        }
    }

    /// One version.
    ///
    /// @param version its number
    /// @param officer the opaque id of who wrote it
    /// @param writtenAt when
    /// @param edition all that was said
    record Kept(int version, UUID officer, Instant writtenAt, Edition.View edition) {}
}
