package org.wsis.forum.editions;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.events.Outbox;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.conditional.VersionRefusal;
import org.wsis.process.Ids;

/// What officers do with editions: announce one, change it. Both are told to the other services, and kept with
/// who did it and when.
@ApplicationScoped
class Announcing {

    private final EditionVersions versions;
    private final Outbox outbox;
    private final Clock clock;

    Announcing(EditionVersions versions, Outbox outbox, Clock clock) {
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Makes the edition of the year be as the officer says. Saying what it says already is harmless, whatever
    /// the preconditions: the request has then been done before.
    ///
    /// @param ifMatch the version the officer has read; needed for a change
    /// @param ifNoneMatch present when the officer means to announce, and not to change
    @Transactional
    Outcome write(int year, Announcement said, UUID officer, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var held = Edition.hold(year);
        if (held.isEmpty()) {
            return announce(year, said, officer, ifMatch);
        }
        var edition = held.get();
        if (edition.says(said)) {
            return new Outcome(edition.view(), false);
        }
        if (ifNoneMatch != null) {
            throw VersionRefusal.VERSION_OUTDATED.because(
                    "There is an edition of " + year + " already; its ETag is " + ETags.of(edition.version()) + ".");
        }
        ETags.requireMatch(ifMatch, edition.version());
        return change(edition, said, officer);
    }

    private Outcome announce(int year, Announcement said, UUID officer, @Nullable String ifMatch) {
        if (ifMatch != null) {
            throw VersionRefusal.VERSION_OUTDATED.because("There is no edition of " + year + " to change.");
        }
        var edition = Edition.announce(Ids.next(), year, said);
        edition.persistAndFlush();
        var now = clock.instant();
        outbox.add(new EditionEvent.Announced(edition.view(), now));
        return kept(edition.view(), officer, now, true);
    }

    private Outcome change(Edition edition, Announcement said, UUID officer) {
        edition.change(said);
        Edition.flush(); // gives it its new version
        var now = clock.instant();
        outbox.add(new EditionEvent.Changed(edition.view(), now));
        return kept(edition.view(), officer, now, false);
    }

    private Outcome kept(Edition.View edition, UUID officer, Instant now, boolean isNew) {
        versions.keep(edition, officer, now);
        return new Outcome(edition, isNew);
    }

    /// The edition as it is now, and whether it is new.
    record Outcome(Edition.View edition, boolean isNew) {}
}
