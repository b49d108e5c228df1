package org.wsis.forum.editions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;

/// One year of the Forum and of everything that goes with it. The year names it; there is one a year.
@Entity
class Edition extends PanacheEntityBase {

    /// The number of the first version, which announces it.
    private static final int FIRST = 1;

    @Id
    private UUID id;

    private int year;

    @Version
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String venue;
    private boolean sample;

    @ElementCollection
    @CollectionTable(name = "edition_window", joinColumns = @JoinColumn(name = "edition_id"))
    @BatchSize(size = 200)
    private Set<Window> windows;

    protected Edition() {}

    /// A new edition.
    static Edition announce(UUID id, int year, Announcement said) {
        var edition = new Edition();
        edition.id = id;
        edition.year = year;
        edition.version = FIRST;
        edition.windows = new HashSet<>();
        edition.change(said);
        return edition;
    }

    /// Says something else of it. The version rises with the next flush.
    void change(Announcement said) {
        name = texts(said);
        startsOn = required(said.startsOn());
        endsOn = required(said.endsOn());
        venue = required(said.venue()).strip();
        sample = said.isOfSample();
        var wanted = windows(said);
        windows.retainAll(wanted);
        windows.addAll(wanted);
    }

    /// Whether the announcement would change nothing.
    boolean says(Announcement said) {
        return name.equals(texts(said))
                && startsOn.equals(said.startsOn())
                && endsOn.equals(said.endsOn())
                && venue.equals(required(said.venue()).strip())
                && sample == said.isOfSample()
                && windows.equals(windows(said));
    }

    int version() {
        return version;
    }

    View view() {
        return new View(
                id,
                year,
                version,
                inOrderOfLanguages(name),
                startsOn,
                endsOn,
                venue,
                windows.stream().sorted(Window.IN_ORDER).toList(),
                sample);
    }

    static Optional<Edition> ofYear(int year) {
        return find("year", year).firstResultOptional();
    }

    /// Loads the edition and holds its row until the transaction ends, so that two officers change it one after
    /// the other and its events get their sequence in the order of the changes.
    static Optional<Edition> hold(int year) {
        return find("year", year).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// Editions before this year, the newest first.
    static List<Edition> before(int year, int most) {
        return find("year < ?1 order by year desc", year)
                .page(Page.ofSize(most))
                .list();
    }

    private static Map<String, String> texts(Announcement said) {
        var texts = new LinkedHashMap<String, String>();
        required(said.name()).forEach((language, text) -> texts.put(language, text.strip()));
        return texts;
    }

    private static Map<String, String> inOrderOfLanguages(Map<String, String> texts) {
        var ordered = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            @Nullable String text = texts.get(language.code());
            if (text != null) {
                ordered.put(language.code(), text);
            }
        }
        return ordered;
    }

    /// The database keeps microseconds; what we answer and tell others is what it keeps.
    private static Set<Window> windows(Announcement said) {
        return required(said.windows()).stream()
                .map(window -> new Window(
                        WindowName.valueOf(required(window.name())),
                        required(window.opensAt()).truncatedTo(ChronoUnit.MICROS),
                        required(window.closesAt()).truncatedTo(ChronoUnit.MICROS)))
                .collect(Collectors.toSet());
    }

    /// What validation has made sure of.
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "validated before");
    }

    /// An edition as everyone sees it.
    record View(
            UUID id,
            int year,
            int version,
            Map<String, String> name,
            LocalDate startsOn,
            LocalDate endsOn,
            String venue,
            List<Window> windows,
            boolean sample) {}
}
