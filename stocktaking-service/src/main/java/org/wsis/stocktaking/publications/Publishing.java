package org.wsis.stocktaking.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;

/// Asking for reports of the register, publishing and reading them.
@ApplicationScoped
class Publishing {

    private final EntityManager db;
    private final Clock clock;

    Publishing(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// Asks for a report; a job makes it within seconds.
    @Transactional
    RegisterReport.View ask(Question question, UUID officer) {
        var report = RegisterReport.ask(question, question.search(today()), officer, clock.instant());
        report.persistAndFlush();
        return report.view();
    }

    /// Asks for the figures again, to compare them with those of the report.
    @Transactional
    RegisterReport.View askAgain(UUID id) {
        var report = RegisterReport.hold(id);
        report.askAgain();
        RegisterReport.flush();
        return report.view();
    }

    @Transactional
    RegisterReport.View publish(UUID id, @Nullable String ifMatch) {
        var report = RegisterReport.hold(id);
        ETags.requireMatch(ifMatch, report.version());
        report.publish(clock.instant());
        RegisterReport.flush();
        return report.view();
    }

    /// A report; one that is not published exists for officers only.
    @Transactional
    RegisterReport.View report(UUID id, boolean officer) {
        var report = RegisterReport.withId(id);
        if (!officer && !report.isPublic()) {
            throw RegisterReport.unknown(id);
        }
        return report.view();
    }

    /// The newest reports first, 200 at most: some ten are made a year.
    @Transactional
    List<RegisterReport.View> reports(boolean officer) {
        return RegisterReport.<RegisterReport>find("order by askedAt desc, id desc").page(0, 200).stream()
                .filter(report -> officer || report.isPublic())
                .map(RegisterReport::view)
                .toList();
    }

    /// Which of the entries that a report names are still public. Of the others a page says no more than that they
    /// were there: what was taken down must not live on in an old report.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    Set<UUID> stillPublic(Figures figures) {
        var ids = figures.newest().stream().map(Figures.Initiative::id).toArray(UUID[]::new);
        List<UUID> found = db.createNativeQuery("select id from public_entry where id = any(:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
        return new HashSet<>(found);
    }
}
