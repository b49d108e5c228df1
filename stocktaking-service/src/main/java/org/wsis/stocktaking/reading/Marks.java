package org.wsis.stocktaking.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What became of initiatives elsewhere, as other services tell it. Listeners keep it; the page of an entry shows
/// it.
@ApplicationScoped
public class Marks {

    private final EntityManager db;

    Marks(EntityManager db) {
        this.db = db;
    }

    /// Keeps a mark, in the transaction of a listener. Told again, the later word stands.
    @Transactional(TxType.MANDATORY)
    public void keep(UUID entry, Mark mark) {
        db.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into entry_mark (entry_id, kind, subject, edition, on_day, action_line, title)
                        values (:entry, :kind, :subject, :edition, :onDay, :actionLine, :title)
                        on conflict (entry_id, kind, subject) do update set edition = excluded.edition,
                            on_day = excluded.on_day, action_line = excluded.action_line, title = excluded.title
                        """)
                .setParameter("entry", entry)
                .setParameter("kind", mark.kind().name())
                .setParameter("subject", mark.subject())
                .setParameter("edition", (short) mark.edition())
                .setParameter("onDay", mark.onDay(), LocalDate.class)
                .setParameter("actionLine", mark.actionLine(), String.class)
                .setParameter("title", mark.title(), String.class)
                .executeUpdate();
    }

    /// Takes a mark back, in the transaction of a listener.
    @Transactional(TxType.MANDATORY)
    public void remove(UUID entry, Mark.Kind kind, UUID subject) {
        db.createNativeQuery("delete from entry_mark where entry_id = :entry and kind = :kind and subject = :subject")
                .setParameter("entry", entry)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /// The marks of an entry, the oldest first.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    public List<Mark> of(UUID entry) {
        List<Object[]> rows =
                db.createNativeQuery("""
                        select kind, subject, edition, on_day, action_line, title from entry_mark where entry_id = :entry
                        order by edition, on_day nulls last, kind, subject
                        """).setParameter("entry", entry).getResultList();
        return rows.stream()
                .map(row -> new Mark(
                        Mark.Kind.valueOf((String) row[0]),
                        (UUID) row[1],
                        ((Number) row[2]).intValue(),
                        day(row[3]),
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
