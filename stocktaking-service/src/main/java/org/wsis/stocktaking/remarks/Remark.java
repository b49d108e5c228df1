package org.wsis.stocktaking.remarks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Something said about an entry, by an officer or by somebody who writes it. Kept for ever, read by both sides.
@Entity
@Immutable
@Table(name = "entry_remark")
class Remark extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID entryId;
    private int entryVersion;
    private UUID author;
    private boolean byOfficer;
    private @Nullable String field;
    private @Nullable UUID answerTo;
    private String words;
    private Instant saidAt;

    protected Remark() {}

    static Remark about(
            UUID entry, int entryVersion, UUID id, Remarks.Said said, UUID author, boolean byOfficer, Instant now) {
        var remark = new Remark();
        remark.id = id;
        remark.entryId = entry;
        remark.entryVersion = entryVersion;
        remark.author = author;
        remark.byOfficer = byOfficer;
        remark.field = said.field();
        remark.answerTo = said.answerTo();
        remark.words = said.words();
        remark.saidAt = now;
        return remark;
    }

    static Optional<Remark> withId(UUID id) {
        return findByIdOptional(id);
    }

    static List<Remark> of(UUID entry) {
        return list("entryId = ?1 order by saidAt, id", entry);
    }

    static long countOf(UUID entry) {
        return count("entryId", entry);
    }

    boolean isAbout(UUID entry) {
        return entryId.equals(entry);
    }

    @Nullable
    String field() {
        return field;
    }

    /// Whether this is the same word of the same person.
    boolean repeats(UUID entry, Remarks.Said said, UUID person) {
        return isAbout(entry)
                && author.equals(person)
                && words.equals(said.words())
                && Objects.equals(answerTo, said.answerTo())
                && (answerTo != null || Objects.equals(field, said.field()));
    }

    RemarkView view(UUID reader, boolean forOfficer) {
        return new RemarkView(
                id,
                field,
                answerTo,
                words,
                byOfficer,
                author.equals(reader),
                entryVersion,
                saidAt,
                forOfficer ? author : null);
    }
}
