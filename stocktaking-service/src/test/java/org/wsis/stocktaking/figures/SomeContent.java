package org.wsis.stocktaking.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.ReferenceData;
import org.wsis.stocktaking.entries.Content;

/// Contents of initiatives at random, from a few codes, so that they meet in the same cells.
final class SomeContent {

    private static final List<String> COUNTRIES = List.of("ML", "KE", "EG", "CH", "BR");
    private static final List<String> TYPES = List.of("GOVERNMENT", "CIVIL_SOCIETY", "ACADEMIA");

    private SomeContent() {}

    static Content atRandom(RandomGenerator chance) {
        var lines = some(chance, List.of("C1", "C2", "C7-EGOV", "C11"), 1);
        var goals = some(chance, List.of(1, 4, 9, 17), 1);
        var objectives = some(chance, List.of(1, 5), 0);
        return of(
                lines,
                goals,
                objectives,
                linkages(chance, lines, goals, objectives),
                COUNTRIES.get(chance.nextInt(COUNTRIES.size())),
                TYPES.get(chance.nextInt(TYPES.size())));
    }

    static Content of(
            List<String> lines,
            List<Integer> goals,
            List<Integer> objectives,
            List<Content.Linkage> linkages,
            String country,
            String type) {
        return new Content(
                        "en",
                        "Initiative " + UUID.randomUUID(),
                        "What it does.",
                        List.of(),
                        "PROJECT",
                        new Content.Organization("Sample Organization", country, type),
                        lines,
                        goals,
                        objectives,
                        linkages,
                        "NATIONAL",
                        "ONGOING",
                        LocalDate.of(2020, 1, 1),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        true,
                        true)
                .inOrder();
    }

    static @Nullable String regionOf(Content content) {
        var organization = content.organization();
        return organization == null || organization.country() == null
                ? null
                : ReferenceData.loaded()
                        .country(organization.country())
                        .flatMap(country -> country.ituRegion())
                        .orElse(null);
    }

    private static List<Content.Linkage> linkages(
            RandomGenerator chance, List<String> lines, List<Integer> goals, List<Integer> objectives) {
        var linkages = new ArrayList<Content.Linkage>();
        for (var line : lines) {
            goals.stream()
                    .filter(_ -> chance.nextInt(3) == 0)
                    .forEach(goal -> linkages.add(new Content.Linkage(line, goal, null, "It does.")));
            objectives.stream()
                    .filter(_ -> chance.nextInt(3) == 0)
                    .forEach(objective -> linkages.add(new Content.Linkage(line, null, objective, "It does.")));
        }
        return linkages;
    }

    private static <T> List<T> some(RandomGenerator chance, List<T> all, int least) {
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, java.util.Random.from(chance));
        return mixed.subList(0, least + chance.nextInt(all.size() - least + 1));
    }
}
