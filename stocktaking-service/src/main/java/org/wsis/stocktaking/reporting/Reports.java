package org.wsis.stocktaking.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;
import org.wsis.referencedata.ReferenceData;

/// Reading reports: what is public, what is one's own, what was received; and the counts of a call.
@ApplicationScoped
class Reports {

    private final EntityManager db;

    Reports(EntityManager db) {
        this.db = db;
    }

    /// A report that this person may see; for all others it does not exist.
    @Transactional
    Report.View report(UUID id, @Nullable UUID person, boolean officer) {
        return Report.withId(id)
                .filter(report -> report.isPublic()
                        || (person != null && report.belongsTo(person))
                        || (officer && report.view().sentAt() != null))
                .orElseThrow(() -> ReportRefusal.REPORT_NOT_FOUND.because("No report has the id " + id + "."))
                .view();
    }

    /// Whether this person sent the report.
    @Transactional
    boolean belongsTo(UUID id, @Nullable UUID person) {
        return person != null
                && Report.withId(id).filter(report -> report.belongsTo(person)).isPresent();
    }

    /// What was decided about a report, for its sender and for officers.
    @Transactional
    List<ReportDecision.View> decisions(UUID id, UUID person, boolean officer) {
        report(id, person, officer);
        return officer || belongsTo(id, person) ? ReportDecision.of(id, officer) : List.of();
    }

    /// The published reports of a call, the newest first.
    @Transactional
    Page<Report.View> published(UUID call, PageRequest page) {
        var list = "reports:published:" + call;
        var found = page
                .after(list)
                .map(cursor -> Report.<Report>find(
                        "callId = ?1 and state = PUBLISHED and (publishedAt, id) < (?2, ?3)"
                                + " order by publishedAt desc, id desc",
                        call,
                        cursor.instant(0),
                        cursor.id(1)))
                .orElseGet(
                        () -> Report.find("callId = ?1 and state = PUBLISHED order by publishedAt desc, id desc", call))
                .page(0, page.limitAndOne())
                .stream()
                .map(Report::view)
                .toList();
        return Page.of(
                found, page, report -> Cursor.after(list, Objects.requireNonNull(report.publishedAt()), report.id()));
    }

    /// Everything that a call received, the oldest first: for officers.
    @Transactional
    Page<Report.View> received(UUID call, PageRequest page) {
        var list = "reports:received:" + call;
        var sent = "callId = ?1 and state in (RECEIVED, PUBLISHED, DECLINED)";
        var found = page
                .after(list)
                .map(cursor -> Report.<Report>find(
                        sent + " and (sentAt, id) > (?2, ?3) order by sentAt, id",
                        call,
                        cursor.instant(0),
                        cursor.id(1)))
                .orElseGet(() -> Report.find(sent + " order by sentAt, id", call))
                .page(0, page.limitAndOne())
                .stream()
                .map(Report::view)
                .toList();
        return Page.of(found, page, report -> Cursor.after(list, Objects.requireNonNull(report.sentAt()), report.id()));
    }

    /// A person's own reports to all calls, the newest first; a handful, so without pages.
    @Transactional
    List<Report.View> own(UUID person) {
        return Report.<Report>find("sender = ?1 order by createdAt desc, id desc", person)
                .page(0, PageRequest.MOST)
                .stream()
                .map(Report::view)
                .toList();
    }

    /// How many reports a call received and how many of them are published: in all, by type of stakeholder and by
    /// ITU region. A report about countries of several regions counts in each of them, so the regions may add up to
    /// more.
    @Transactional
    @SuppressWarnings("unchecked") // of a native query
    Counts counts(UUID call) {
        List<Object[]> rows =
                db.createNativeQuery("""
                        select stakeholder_type, array_to_string(countries, ','), state = 'PUBLISHED' from report
                        where call_id = :call and state in ('RECEIVED', 'PUBLISHED', 'DECLINED')
                        """).setParameter("call", call).getResultList();
        var byType = new LinkedHashMap<String, Count>();
        var byRegion = new LinkedHashMap<String, Count>();
        ReferenceData.loaded().stakeholderTypes().forEach(type -> byType.put(type.code(), Count.NONE));
        ReferenceData.loaded().regions().forEach(region -> byRegion.put(region.code(), Count.NONE));
        var all = Count.NONE;
        for (var row : rows) {
            var published = (Boolean) row[2];
            all = all.and(published);
            byType.computeIfPresent((String) row[0], (_, count) -> count.and(published));
            regions((String) row[1])
                    .forEach(region -> byRegion.computeIfPresent(region, (_, count) -> count.and(published)));
        }
        return new Counts(all, byType, byRegion);
    }

    private static java.util.Set<String> regions(String countries) {
        var regions = new java.util.TreeSet<String>();
        for (var country : countries.split(",", -1)) {
            ReferenceData.loaded()
                    .country(country)
                    .flatMap(known -> known.ituRegion())
                    .ifPresent(regions::add);
        }
        return regions;
    }

    /// Received and published; what is published is part of what was received.
    record Count(int received, int published) {

        static final Count NONE = new Count(0, 0);

        Count and(boolean isPublished) {
            return new Count(received + 1, published + (isPublished ? 1 : 0));
        }
    }

    /// The counts of a call.
    record Counts(Count all, Map<String, Count> byStakeholderType, Map<String, Count> byRegion) {}
}
