package org.wsis.stocktaking.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/// The table of sessions in which entries are presented: written from events only.
@ApplicationScoped
class ForumAppearances {

    private final EntityManager db;
    private final ObjectMapper json;

    ForumAppearances(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Keeps the state that the event tells, unless a later one is known.
    void keep(ToldSession session, long sequence) {
        write(
                session,
                sequence,
                "SCHEDULED",
                requireNonNull(session.entries()).toArray(UUID[]::new),
                requireNonNull(session.title()));
    }

    /// The session left the programme. Its row stays, empty, so that an older event cannot bring it back.
    void cancel(ToldSession session, long sequence) {
        write(session, sequence, "CANCELLED", new UUID[0], Map.of());
    }

    private void write(ToldSession session, long sequence, String state, UUID[] entries, Map<String, String> title) {
        var isScheduled = state.equals("SCHEDULED");
        db.createNativeQuery("""
                        insert into forum_appearance (session, sequence, state, entries, edition, title, starts_at, room)
                        values (:session, :sequence, :state, :entries, :edition, cast(:title as jsonb),
                                cast(:startsAt as timestamptz), cast(:room as text))
                        on conflict (session) do update
                        set sequence = excluded.sequence, state = excluded.state, entries = excluded.entries,
                            edition = excluded.edition, title = excluded.title, starts_at = excluded.starts_at,
                            room = excluded.room
                        where forum_appearance.sequence < excluded.sequence
                        """)
                .setParameter("session", session.id())
                .setParameter("sequence", sequence)
                .setParameter("state", state)
                .setParameter("entries", entries)
                .setParameter("edition", session.edition())
                .setParameter("title", write(title))
                .setParameter("startsAt", isScheduled ? session.startsAt() : null)
                .setParameter("room", isScheduled ? session.room() : null)
                .executeUpdate();
    }

    /// The sessions in which an entry is or was presented, the latest first.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    List<Appearance> of(UUID entry) {
        List<Object[]> rows =
                db.createNativeQuery("""
                        select session, edition, cast(title as text), starts_at, room from forum_appearance
                        where state = 'SCHEDULED' and entries @> array[cast(:entry as uuid)]
                        order by starts_at desc, session
                        """).setParameter("entry", entry).getResultList();
        return rows.stream()
                .map(row -> new Appearance(
                        (UUID) row[0], ((Number) row[1]).intValue(), read((String) row[2]), (Instant) row[3], (String)
                                row[4]))
                .toList();
    }

    void clear() {
        db.createNativeQuery("delete from forum_appearance").executeUpdate();
    }

    String checksum() {
        return (String) db.createNativeQuery("""
                select coalesce(md5(string_agg(md5(row_text), '' order by session)), '')
                from (select session, forum_appearance::text as row_text from forum_appearance) as rows
                """).getSingleResult();
    }

    private String write(Map<String, String> title) {
        try {
            return json.writeValueAsString(title);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String title) {
        try {
            return json.readValue(title, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A session in which an entry is presented.
    ///
    /// @param session its id
    /// @param edition the year of the Forum
    /// @param title by language code
    /// @param startsAt when
    /// @param room where, once it is known
    record Appearance(
            UUID session,
            int edition,
            Map<String, String> title,
            Instant startsAt,
            @Nullable String room) {}
}
