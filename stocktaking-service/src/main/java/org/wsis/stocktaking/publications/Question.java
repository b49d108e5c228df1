package org.wsis.stocktaking.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;
import org.wsis.problems.Refused;
import org.wsis.stocktaking.searching.Filter;
import org.wsis.stocktaking.searching.Search;

/// What a report of the register is about.
///
/// @param kind of a region, or of a year
/// @param region code of the ITU region, for a regional report
/// @param year in which the entries joined the register, for a yearly report
/// @param query further filters, as in the address of a search; no words, because those of the past are not kept
/// @param on the day, as it ended (UTC); not in the future
/// @param foreword words of the secretariat by language code, at most 8000 characters each; may be empty
record Question(
        @NotNull(message = "{publications.kind.missing}") @Nullable
        Kind kind,

        @Nullable String region,

        @Nullable Integer year,

        @Size(max = 2000, message = "{publications.query.long}") @Nullable
        String query,

        @NotNull(message = "{publications.day.missing}") @Nullable
        LocalDate on,

        @Nullable Map<String, @NotNull @Size(max = 8000, message = "{publications.foreword.long}") String> foreword) {

    enum Kind {
        REGIONAL,
        YEARLY
    }

    /// Every reason why no report can be made of it; empty when one can. What is missing altogether is validation's.
    List<Problem.Field> faults(LocalDate today) {
        var wrong = new ArrayList<Problem.Field>();
        if (kind == Kind.REGIONAL && (region == null || !Filter.REGION.codes().contains(region))) {
            wrong.add(Problem.Field.at("/region", "is the code of an ITU region"));
        }
        if (kind == Kind.YEARLY && (year == null || !Filter.YEAR.codes().contains(Integer.toString(year)))) {
            wrong.add(Problem.Field.at("/year", "is a year of the register"));
        }
        if (on != null && on.isAfter(today)) {
            wrong.add(Problem.Field.at("/on", "lies in the future"));
        }
        try {
            var asked = asked();
            if (!asked.words().isEmpty()) {
                wrong.add(Problem.Field.at("/query", "has words; a report of a day takes filters only"));
            }
            if (!asked.chosen(Filter.PRIZE).isEmpty()) {
                wrong.add(Problem.Field.at("/query", "asks for prizes, whose past is not kept here"));
            }
        } catch (Refused notUnderstood) {
            wrong.add(Problem.Field.at("/query", notUnderstood.detail()));
        }
        return wrong;
    }

    private Search asked() {
        return Search.parse(query == null ? "" : query);
    }

    /// The filters that follow from it.
    Search search(LocalDate today) {
        var wrong = faults(today);
        if (!wrong.isEmpty()) {
            throw PublicationRefusal.REGISTER_REPORT_QUESTION.because(
                    "No report can be made of this.", wrong.toArray(Problem.Field[]::new));
        }
        var asked = asked();
        var filters = new LinkedHashMap<>(asked.filters());
        if (kind == Kind.REGIONAL) {
            filters.put(Filter.REGION, List.of(Objects.requireNonNull(region)));
        } else {
            filters.put(Filter.YEAR, List.of(Integer.toString(Objects.requireNonNull(year))));
        }
        return new Search("", filters, asked.order());
    }
}
