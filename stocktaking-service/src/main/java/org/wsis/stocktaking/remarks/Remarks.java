package org.wsis.stocktaking.remarks;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.EntryField;

/// What is said about an entry, by officers and by those who write it. Both see all of it; nobody else does.
@ApplicationScoped
public class Remarks {

    /// More is no conversation any more; the page that shows it has to end somewhere.
    private static final int MOST = 500;

    private final Entries entries;
    private final Clock clock;

    Remarks(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// Everything said about an entry, the first one first.
    @Transactional
    public List<RemarkView> about(UUID entry, UUID person, boolean moderator) {
        entries.record(entry, person, moderator);
        return Remark.of(entry).stream()
                .map(remark -> remark.view(person, moderator))
                .toList();
    }

    /// The same as exchanges of remark and answers.
    @Transactional
    public Conversation conversation(UUID entry, UUID person, boolean moderator) {
        return Conversation.of(about(entry, person, moderator));
    }

    /// Says something. The client chooses the id, so that sending it twice says it once.
    @Transactional
    public RemarkView say(UUID entry, UUID id, Said said, UUID person, boolean moderator) {
        var record = entries.record(entry, person, moderator);
        var earlier = Remark.withId(id);
        if (earlier.isPresent()) {
            if (!earlier.get().repeats(entry, said, person)) {
                throw RemarkRefusal.REMARK_ID_TAKEN.because("This id was already used for another remark.");
            }
            return earlier.get().view(person, moderator);
        }
        if (Remark.countOf(entry) >= MOST) {
            throw RemarkRefusal.REMARKS_TOO_MANY.because("No more than " + MOST + " remarks are kept about an entry.");
        }
        var remark = Remark.about(
                entry,
                record.version(),
                id,
                answered(entry, said),
                person,
                !record.mayBeWrittenBy(person),
                clock.instant());
        remark.persist();
        return remark.view(person, moderator);
    }

    /// An answer is about what it answers, and answers to an answer stand with it.
    private static Said answered(UUID entry, Said said) {
        if (said.answerTo() == null) {
            return said;
        }
        var answered = Remark.withId(said.answerTo())
                .filter(remark -> remark.isAbout(entry))
                .orElseThrow(() -> RemarkRefusal.REMARK_NOT_FOUND.because(
                        "No remark about this entry has the id " + said.answerTo() + "."));
        return new Said(answered.field(), said.answerTo(), said.words());
    }

    /// What is said.
    ///
    /// @param field pointer of the field it is about, `/organization/name`; absent when it is about the entry as a
    ///     whole or an answer
    /// @param answerTo the remark that it answers
    /// @param words 1 to 2000 characters
    public record Said(
            @Pattern(regexp = EntryField.POINTERS, message = "{stocktaking.code.unknown}") @Nullable
            String field,

            @Nullable UUID answerTo,

            @NotBlank(message = "{stocktaking.remark.missing}")
            @Size(max = LONGEST, message = "{stocktaking.remark.long}")
            String words) {

        /// The most characters of one remark.
        public static final int LONGEST = 2_000;

        /// Spaces at the ends are no words; JSON that leaves them out arrives as null.
        public Said(@Nullable String field, @Nullable UUID answerTo, @Nullable String words) {
            this.field = field;
            this.answerTo = answerTo;
            this.words = words == null ? "" : words.strip();
        }

        /// A remark about a field.
        public static Said at(EntryField field, String words) {
            return new Said(field.pointer(), null, words);
        }

        /// An answer.
        public static Said answering(UUID remark, String words) {
            return new Said(null, remark, words);
        }
    }
}
