package org.wsis.stocktaking.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.PublicEntry;
import org.wsis.stocktaking.entries.RegisterChange;
import org.wsis.stocktaking.entries.RegisterHistory;
import org.wsis.stocktaking.searching.Filter;
import org.wsis.stocktaking.searching.Search;

/// Finds out what the register said on a day, by telling its history again up to the end of that day. Reads a part
/// at a time, so that a register of any size needs little memory.
@ApplicationScoped
class Compiling {

    private static final int PART = 500;
    private static final Comparator<PublicEntry> OLDEST_FIRST =
            Comparator.comparing(PublicEntry::publishedAt).thenComparing(PublicEntry::id);

    /// The facets of a report, which are filters of a search, so that each figure can lead to its entries.
    static final List<Filter> FACETS = List.of(
            Filter.ACTION_LINE,
            Filter.SDG,
            Filter.GDC_OBJECTIVE,
            Filter.REGION,
            Filter.COUNTRY,
            Filter.STAKEHOLDER_TYPE,
            Filter.ACTIVITY_TYPE,
            Filter.COVERAGE,
            Filter.STATUS);

    private final RegisterHistory history;

    Compiling(RegisterHistory history) {
        this.history = history;
    }

    /// The figures of the entries that the filters let through, on this day as it ended (UTC).
    Figures figures(Search filters, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var counting = new Counting();
        @Nullable UUID last = null;
        do {
            var chapter = history.after(last, PART);
            tell(chapter.changes(), end, entry -> {
                if (passes(filters, entry)) {
                    counting.count(entry);
                }
            });
            last = chapter.last();
        } while (last != null);
        return counting.figures();
    }

    /// Changes come entry by entry, each entry's in the order of time: what stands at the end of the day is the
    /// last one before it.
    private static void tell(
            List<RegisterChange> changes, Instant end, java.util.function.Consumer<PublicEntry> stood) {
        for (var i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            if (!change.at().isBefore(end)) {
                continue;
            }
            var next = i + 1 < changes.size() ? changes.get(i + 1) : null;
            var isLast =
                    next == null || !next.id().equals(change.id()) || !next.at().isBefore(end);
            if (isLast && change.after() != null) {
                stood.accept(change.after());
            }
        }
    }

    private static boolean passes(Search filters, PublicEntry entry) {
        return filters.filters().entrySet().stream()
                .allMatch(filter -> values(filter.getKey(), entry).anyMatch(filter.getValue()::contains));
    }

    private static Stream<String> values(Filter filter, PublicEntry entry) {
        var content = entry.content();
        var organization = content.organization();
        return switch (filter) {
            case REGION -> Stream.ofNullable(entry.region());
            case ACTION_LINE -> content.actionLines().stream();
            case SDG -> content.sdgs().stream().map(String::valueOf);
            case GDC_OBJECTIVE -> content.gdcObjectives().stream().map(String::valueOf);
            case COUNTRY -> Stream.ofNullable(organization == null ? null : organization.country());
            case STAKEHOLDER_TYPE -> Stream.ofNullable(organization == null ? null : organization.stakeholderType());
            case ACTIVITY_TYPE -> Stream.ofNullable(content.activityType());
            case COVERAGE -> Stream.ofNullable(content.coverage());
            case STATUS -> Stream.ofNullable(content.status());
            case YEAR -> Stream.of(Integer.toString(entry.year()));
            case PRIZE -> Stream.empty();
        };
    }

    /// The counts as they grow.
    private static final class Counting {

        private long entries;
        private final Set<String> organizations = new HashSet<>();
        private final SortedMap<String, SortedMap<String, Long>> facets = new TreeMap<>();
        private final SortedMap<String, Long> links = new TreeMap<>();
        private final SortedMap<Integer, Long> years = new TreeMap<>();
        private final PriorityQueue<PublicEntry> newest = new PriorityQueue<>(OLDEST_FIRST);

        private void count(PublicEntry entry) {
            entries++;
            organizations.add(organization(entry).toLowerCase(Locale.ROOT));
            for (var facet : FACETS) {
                var codes = facets.computeIfAbsent(facet.code(), _ -> new TreeMap<>());
                values(facet, entry).forEach(code -> codes.merge(code, 1L, Long::sum));
            }
            for (var line : entry.content().actionLines()) {
                for (var goal : entry.content().sdgs()) {
                    links.merge(line + " " + goal, 1L, Long::sum);
                }
            }
            years.merge(entry.year(), 1L, Long::sum);
            newest.add(entry);
            if (newest.size() > Figures.NAMED) {
                newest.remove();
            }
        }

        private Figures figures() {
            var named = newest.stream()
                    .sorted(OLDEST_FIRST.reversed())
                    .map(entry -> new Figures.Initiative(
                            entry.id(),
                            entry.reference(),
                            String.valueOf(entry.content().language()),
                            String.valueOf(entry.content().title()),
                            organization(entry),
                            values(Filter.COUNTRY, entry).findFirst().orElse(null)))
                    .toList();
            return new Figures(entries, organizations.size(), facets, links, years, named);
        }

        private static String organization(PublicEntry entry) {
            var organization = entry.content().organization();
            return organization == null || organization.name() == null ? "" : organization.name();
        }
    }
}
