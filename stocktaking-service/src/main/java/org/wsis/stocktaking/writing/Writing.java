package org.wsis.stocktaking.writing;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.problems.Refused;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.conditional.VersionRefusal;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.EntryView;
import org.wsis.stocktaking.entries.Submitting;

/// Keeps what was written on one page of an entry.
@ApplicationScoped
class Writing {

    /// Between reading an entry and keeping it, somebody else may have kept another part. Then it is read again.
    private static final int TRIES = 5;

    private final Entries entries;
    private final Submitting submitting;

    Writing(Entries entries, Submitting submitting) {
        this.entries = entries;
        this.submitting = submitting;
    }

    /// Keeps a part of an entry. Each read and each write is a transaction of its own, and the write names the
    /// version that was read, so that of two who write at once neither loses a part that the other did not touch.
    ///
    /// @param mark of the part as the page showed it
    /// @param said a content that says the part
    Kept keep(UUID id, Part part, String mark, Content said, UUID person) {
        for (var left = TRIES; ; left--) {
            var entry = entries.writable(id, person);
            if (part.alone(said).inOrder().equals(part.alone(entry.content()).inOrder())) {
                return new Kept(entry, false);
            }
            if (!part.mark(entry.content()).equals(mark)) {
                return new Kept(entry, true);
            }
            try {
                var written = part.put(entry.content(), said);
                return new Kept(submitting.save(id, written, person, ETags.of(entry.version())), false);
            } catch (Refused refusal) {
                if (refusal.refusal() != VersionRefusal.VERSION_OUTDATED || left == 1) {
                    throw refusal;
                }
            }
        }
    }

    /// Sends what the page showed for review; sent twice, it is sent once.
    EntryView send(UUID id, int version, Content shown, UUID person) {
        try {
            return submitting.submit(id, shown, person, ETags.of(version));
        } catch (Refused refusal) {
            var entry = entries.writable(id, person);
            var isRepeated = entry.isUnderReview() && Objects.equals(entry.content(), shown.inOrder());
            if (refusal.refusal() == VersionRefusal.VERSION_OUTDATED && isRepeated) {
                return entry;
            }
            throw refusal;
        }
    }

    /// What became of it.
    ///
    /// @param entry as it stands now
    /// @param crossed whether somebody else had written the same part meanwhile, so that nothing was kept
    record Kept(EntryView entry, boolean crossed) {}
}
