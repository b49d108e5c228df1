package org.wsis.stocktaking.searching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.referencedata.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsis.stocktaking.searching.SomeInitiative.search;

/// Filters, counts and paging against a model that looks at every entry, over data made at random from a seed that
/// a failure names.
@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class FacetsTest {

    private static final int ENTRIES = 60;
    private static final int SEARCHES = 60;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final String mark = SomeInitiative.word();

    @Test
    void hits_and_counts_are_those_of_a_model_that_looks_at_every_entry() {
        var model = Stream.generate(this::some).limit(ENTRIES).toList();
        for (var n = 0; n < SEARCHES; n++) {
            var search = randomSearch();
            var answer = search("en", parameters(search, Map.of("facets", true, "limit", 200)))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var expected =
                    model.stream().filter(entry -> entry.fulfils(search, null)).toList();
            var about = "seed " + seed + ": " + search.query();

            assertThat(answer.getInt("total")).as(about).isEqualTo(expected.size());
            assertThat(answer.<String>getList("items.id"))
                    .as(about)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Some::id).toList());
            for (var filter : Filter.values()) {
                assertThat(counts(answer.getList("facets." + filter.code())))
                        .as(about + " " + filter)
                        .isEqualTo(counts(model, search, filter));
            }
        }
    }

    @Test
    void walking_through_all_pages_meets_everything_that_was_there_all_along_once() throws Exception {
        var staying = Stream.generate(this::some).limit(30).map(Some::id).collect(Collectors.toSet());
        for (var order : Order.values()) {
            var walking = new AtomicBoolean(true);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var coming = threads.submit(() -> {
                    while (walking.get()) {
                        var initiative = SomeInitiative.called(title());
                        initiative.withdrawn(initiative.published());
                    }
                });
                for (var round = 0; round < 2; round++) {
                    var met = walk(order);
                    assertThat(met).as("seed " + seed + " " + order).doesNotHaveDuplicates();
                    assertThat(new HashSet<>(met))
                            .as("seed " + seed + " " + order)
                            .containsAll(staying);
                }
                walking.set(false);
                coming.get();
            }
        }
    }

    private List<String> walk(Order order) {
        var met = new ArrayList<String>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = search("en", Map.of("q", mark, "sort", order.code(), "limit", 3, "cursor", cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            met.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }
        return met;
    }

    private String title() {
        return Stream.of("Zebra", "alpha", "Élan", "école", "Øre", "радио", "中文", "9 lives")
                        .skip(random.nextInt(8))
                        .findFirst()
                        .orElseThrow()
                + " " + mark + " " + random.nextInt(1000);
    }

    private Some some() {
        var some = new Some("", new EnumMap<>(Filter.class));
        var codes = some.codes();
        for (var filter : Filter.values()) {
            codes.put(
                    filter,
                    switch (filter) {
                        case REGION, PRIZE, YEAR -> Set.of();
                        case ACTION_LINE -> several(filter, 6, 1);
                        case SDG -> several(filter, 17, 1);
                        case GDC_OBJECTIVE -> several(filter, 5, 0);
                        case COUNTRY ->
                            Set.of(List.of("ML", "FR", "KE", "BR", "CN", "RU", "EG")
                                    .get(random.nextInt(7)));
                        default ->
                            Set.of(filter.codes()
                                    .get(random.nextInt(filter.codes().size())));
                    });
        }
        var country = one(some.of(Filter.COUNTRY));
        codes.put(
                Filter.REGION,
                ReferenceData.loaded().country(country).orElseThrow().ituRegion().stream()
                        .collect(Collectors.toSet()));
        codes.put(
                Filter.YEAR,
                Set.of(Integer.toString(
                        java.time.Year.now(java.time.ZoneOffset.UTC).getValue())));
        var id = SomeInitiative.called(title())
                .with("actionLines", some.of(Filter.ACTION_LINE))
                .with("sdgs", numbers(some.of(Filter.SDG)))
                .with("gdcObjectives", numbers(some.of(Filter.GDC_OBJECTIVE)))
                .with("activityType", one(some.of(Filter.ACTIVITY_TYPE)))
                .with("coverage", one(some.of(Filter.COVERAGE)))
                .with("status", one(some.of(Filter.STATUS)))
                .of("country", country)
                .of("stakeholderType", one(some.of(Filter.STAKEHOLDER_TYPE)))
                .published();
        return new Some(id.toString(), codes);
    }

    private Set<String> several(Filter filter, int of, int least) {
        return random.ints(least + random.nextInt(4), 0, of)
                .mapToObj(filter.codes()::get)
                .collect(Collectors.toSet());
    }

    private Search randomSearch() {
        var search = Search.EVERYTHING.withWords(mark);
        for (var n = random.nextInt(5); n > 0; n--) {
            var filter = any(List.of(Filter.values()));
            var codes = filter == Filter.YEAR ? List.of("2025", "2026") : filter.codes();
            search = search.with(filter, codes.get(random.nextInt(Math.min(codes.size(), 9))));
        }
        return search.in(any(List.of(Order.values())));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Map<String, Object> parameters(Search search, Map<String, Object> others) {
        var parameters = new java.util.TreeMap<>(others);
        parameters.put("q", search.words());
        parameters.put("sort", search.order().code());
        search.filters().forEach((filter, codes) -> parameters.put(filter.code(), codes));
        return parameters;
    }

    private static List<String> counts(List<Some> model, Search search, Filter filter) {
        var base = model.stream().filter(entry -> entry.fulfils(search, filter)).toList();
        var order = Comparator.comparingLong((String code) -> -count(base, filter, code))
                .thenComparingInt(filter.codes()::indexOf);
        return filter.codes().stream()
                .filter(code -> search.chose(filter, code) || count(base, filter, code) > 0)
                .sorted(filter == Filter.YEAR ? Comparator.reverseOrder() : order)
                .map(code -> code + " " + count(base, filter, code) + " " + search.chose(filter, code))
                .toList();
    }

    private static long count(List<Some> entries, Filter filter, String code) {
        return entries.stream().filter(entry -> entry.of(filter).contains(code)).count();
    }

    private static List<String> counts(@Nullable List<Map<String, Object>> answered) {
        return answered == null
                ? List.of()
                : answered.stream()
                        .map(count -> count.get("code") + " " + count.get("count") + " " + count.get("chosen"))
                        .toList();
    }

    private static List<Integer> numbers(Set<String> codes) {
        return codes.stream().map(Integer::valueOf).toList();
    }

    private static String one(Set<String> codes) {
        return codes.iterator().next();
    }

    private record Some(String id, Map<Filter, Set<String>> codes) {

        Set<String> of(Filter filter) {
            return codes.getOrDefault(filter, Set.of());
        }

        boolean fulfils(Search search, @Nullable Filter except) {
            return search.filters().entrySet().stream()
                    .allMatch(chosen -> chosen.getKey() == except
                            || chosen.getValue().stream().anyMatch(of(chosen.getKey())::contains));
        }
    }
}
