package org.wsis.gateway.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.wsis.gateway.year.Edition;
import org.wsis.gateway.year.Editions;
import org.wsis.gateway.year.Initiatives;
import org.wsis.gateway.year.Period;
import org.wsis.pages.Service;
import org.wsis.referencedata.Language;

/// What the home page tells a reader of one language at one moment. What the gateway has not heard of is left out.
final class Today {

    private final @Nullable Edition edition;
    private final Language reader;
    private final List<Period> course;
    private final Map<Service, Period> urgent = new EnumMap<>(Service.class);
    private final Initiatives.@Nullable Figures figures;

    Today(Editions editions, Initiatives initiatives, Language reader, Instant now) {
        this.edition = editions.current(now).orElse(null);
        this.reader = reader;
        this.course = edition == null ? List.of() : editions.course(edition, now);
        Arrays.stream(Service.values())
                .forEach(service -> editions.mostUrgent(service, now).ifPresent(period -> urgent.put(service, period)));
        this.figures = initiatives.figures().orElse(null);
    }

    // Templates see public methods only.

    /// Whether a window is open in any service.
    public boolean isSomethingOpen() {
        return urgent.values().stream().anyMatch(Period::isOpen);
    }

    /// What is most worth knowing of a service; null when nothing is known.
    public @Nullable Period of(Service service) {
        return urgent.get(service);
    }

    /// Whether an edition lies ahead.
    public boolean hasCourse() {
        return edition != null;
    }

    /// Its windows, in the order in which they open.
    public List<Period> course() {
        return course;
    }

    /// Its name.
    public String name() {
        return known().nameFor(reader);
    }

    /// The language of that name.
    public Language nameLanguage() {
        return known().nameLanguage(reader);
    }

    /// Its first day.
    public LocalDate startsOn() {
        return known().startsOn();
    }

    /// Its last day.
    public LocalDate endsOn() {
        return known().endsOn();
    }

    /// Whether there is something to count.
    public boolean hasFigures() {
        return figures != null && figures.initiatives() > 0;
    }

    /// What the register holds; only if there are figures.
    public Initiatives.Figures figures() {
        return Objects.requireNonNull(figures, "hasFigures() first");
    }

    private Edition known() {
        return Objects.requireNonNull(edition, "hasCourse() first");
    }
}
