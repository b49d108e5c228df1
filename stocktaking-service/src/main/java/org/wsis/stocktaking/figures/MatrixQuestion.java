package org.wsis.stocktaking.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.wsis.problems.Problem;

/// Which entries a matrix counts, and on which day.
///
/// @param target goals or objectives
/// @param region code of the ITU region of the organizations; null for all
/// @param stakeholderType code of the type of the organizations; null for all
/// @param year in which the entries joined the register; null for all
/// @param on the day, as it ended; of today, as it is now
/// @param since the day with which it is compared; null when it is not
record MatrixQuestion(
        Cell.Target target,
        @Nullable String region,
        @Nullable String stakeholderType,
        @Nullable Integer year,
        LocalDate on,
        @Nullable LocalDate since) {

    /// Reads a question from an address. What is empty is not asked; what is unknown is refused with its name.
    static MatrixQuestion of(
            Cell.Target target,
            @Nullable String region,
            @Nullable String stakeholderType,
            @Nullable String year,
            @Nullable String on,
            @Nullable String since,
            LocalDate today) {
        var day = day("on", on).orElse(today);
        var earlier = day("since", since).orElse(null);
        if (day.isAfter(today)) {
            throw FigureRefusal.DAY_OUT_OF_ORDER.because(
                    "The register of " + day + " is not known yet.",
                    Problem.Field.parameter("on", "lies in the future"));
        }
        if (earlier != null && earlier.isAfter(day)) {
            throw FigureRefusal.DAY_OUT_OF_ORDER.because(
                    earlier + " comes after " + day + ".",
                    Problem.Field.parameter("since", "comes after the day it is compared with"));
        }
        return new MatrixQuestion(
                target,
                code(Facet.REGION, region).orElse(null),
                code(Facet.STAKEHOLDER_TYPE, stakeholderType).orElse(null),
                code(Facet.YEAR, year).map(Integer::valueOf).orElse(null),
                day,
                earlier);
    }

    /// A code of this facet from an address, under its name there.
    static Optional<String> code(Facet facet, @Nullable String given) {
        return given(given).map(code -> {
            if (!facet.has(code)) {
                throw FigureRefusal.FILTER_UNKNOWN.because(
                        "No " + facet.parameter() + " is called " + code + ".",
                        Problem.Field.parameter(facet.parameter(), "is unknown"));
            }
            return code;
        });
    }

    private static Optional<LocalDate> day(String name, @Nullable String given) {
        return given(given).map(day -> {
            try {
                var read = LocalDate.parse(day);
                if (read.getYear() < 1 || read.getYear() > 9999) {
                    throw new DateTimeParseException("no year of the calendar", day, 0);
                }
                return read;
            } catch (DateTimeParseException e) {
                throw FigureRefusal.FILTER_UNKNOWN.because(
                        name + " is no day: write it as 2026-03-24.", Problem.Field.parameter(name, "is no day"));
            }
        });
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }
}
