package org.wsis.stocktaking.mistakes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.PageRequest;

/// A mistake that somebody has seen in a public entry.
@Entity
@Table(name = "entry_mistake")
class Mistake extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID entryId;
    private int entryNumber;
    private String words;
    private Instant toldAt;

    @SuppressWarnings("UnusedVariable") // kept, so that it can be asked who closed it
    private @Nullable UUID officer;

    private @Nullable String outcome;
    private @Nullable Instant closedAt;

    protected Mistake() {}

    static Mistake told(UUID id, UUID entry, int number, String words, Instant now) {
        var mistake = new Mistake();
        mistake.id = id;
        mistake.entryId = entry;
        mistake.entryNumber = number;
        mistake.words = words;
        mistake.toldAt = now;
        return mistake;
    }

    static Optional<Mistake> withId(UUID id) {
        return findByIdOptional(id);
    }

    /// Of two officers who close it at once, the second finds it closed.
    static Mistake hold(UUID id) {
        return Mistake.<Mistake>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> MistakeRefusal.MISTAKE_NOT_FOUND.because("No mistake has the id " + id + "."));
    }

    static long countOpen(UUID entry) {
        return count("entryId = ?1 and closedAt is null", entry);
    }

    static List<Mistake> open(PageRequest page) {
        return page.after("mistakes")
                .map(cursor -> Mistake.<Mistake>find(
                        "closedAt is null and (toldAt, id) > (?1, ?2) order by toldAt, id",
                        cursor.instant(0),
                        cursor.id(1)))
                .orElseGet(() -> Mistake.find("closedAt is null order by toldAt, id"))
                .page(0, page.limitAndOne())
                .list();
    }

    String cursor() {
        return Cursor.after("mistakes", toldAt, id);
    }

    boolean repeats(UUID entry, String said) {
        return entryId.equals(entry) && words.equals(said);
    }

    void close(String how, UUID by, Instant now) {
        if (closedAt != null) {
            throw MistakeRefusal.MISTAKE_CLOSED.because("It was closed at " + closedAt + ".");
        }
        officer = by;
        outcome = how;
        closedAt = now;
    }

    /// The name of the field in which a page asks what was done about it.
    static String fieldOf(UUID id) {
        return "outcome-" + id;
    }

    View view() {
        return new View(id, entryId, entryNumber, words, toldAt, outcome, closedAt);
    }

    /// A mistake as officers read it.
    ///
    /// @param entryNumber number of the version in which it was seen
    /// @param outcome what the officer did about it
    public record View(
            UUID id,
            UUID entryId,
            int entryNumber,
            String words,
            Instant toldAt,
            @Nullable String outcome,
            @Nullable Instant closedAt) {

        /// The name of the field in which a page asks what was done about it.
        public String field() {
            return fieldOf(id);
        }
    }
}
