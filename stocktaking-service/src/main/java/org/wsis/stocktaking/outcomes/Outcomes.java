package org.wsis.stocktaking.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Entries;

/// What became of entries elsewhere, for the API and the pages.
@ApplicationScoped
public class Outcomes {

    private final Entries entries;
    private final PrizeOutcomes prizes;
    private final ForumAppearances appearances;
    private final RegisterSupport support;

    Outcomes(Entries entries, PrizeOutcomes prizes, ForumAppearances appearances, RegisterSupport support) {
        this.entries = entries;
        this.prizes = prizes;
        this.appearances = appearances;
        this.support = support;
    }

    /// What became of a published entry; one that is not public has none that anybody may know.
    public OfEntry of(UUID entry) {
        var id = entries.published(entry).id();
        return new OfEntry(
                prizes.of(id).stream()
                        .map(outcome ->
                                new Prize(outcome.edition(), outcome.category(), outcome.result(), outcome.reference()))
                        .toList(),
                appearances.of(id).stream()
                        .map(session -> new Session(
                                session.session(),
                                session.edition(),
                                session.title(),
                                session.startsAt(),
                                session.room()))
                        .toList());
    }

    /// Organizations that support the register and agreed to be named, the newest year first.
    public List<String> supporters() {
        return support.supporters().stream()
                .map(RegisterSupport.Supporter::organization)
                .distinct()
                .toList();
    }

    /// Of one entry.
    ///
    /// @param prizes the newest year first
    /// @param sessions the latest first
    public record OfEntry(List<Prize> prizes, List<Session> sessions) {}

    /// At the Prizes of a year.
    ///
    /// @param edition the year
    /// @param category action line in which it was entered
    /// @param result `NOMINATED`, `CHAMPION` or `WINNER`
    /// @param project reference of the project
    public record Prize(int edition, String category, String result, String project) {}

    /// On the programme of the Forum.
    ///
    /// @param id of the session
    /// @param edition the year
    /// @param title by language code
    /// @param startsAt when
    /// @param room where, once it is known
    public record Session(
            UUID id,
            int edition,
            Map<String, String> title,
            Instant startsAt,
            @Nullable String room) {}
}
