package org.wsis.forum.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.wsis.forum.editions.Window.State;
import org.wsis.referencedata.Language;

/// An edition as a page shows it to a reader of one language at one instant.
///
/// @param edition all that was said of it
/// @param name its name, in the reader's language where there is one
/// @param nameLanguage the language of that name
/// @param periods its windows with where they stand, in the order in which they open
record ShownEdition(Edition.View edition, String name, Language nameLanguage, List<Period> periods) {

    /// Where the Forum takes place and its days begin.
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    static ShownEdition of(Edition.View edition, Language reader, Instant now) {
        var language = edition.name().containsKey(reader.code()) ? reader : Language.EN;
        var periods = edition.windows().stream()
                .map(window -> new Period(window.name(), window.opensAt(), window.closesAt(), window.at(now)))
                .toList();
        return new ShownEdition(
                edition, Objects.requireNonNull(edition.name().get(language.code())), language, periods);
    }

    /// The edition people want to see: the next one, or the one that takes place; when all are over, the last.
    static Optional<Edition.View> current(List<Edition.View> editions, Instant now) {
        var today = LocalDate.ofInstant(now, GENEVA);
        return editions.stream()
                .filter(edition -> !edition.endsOn().isBefore(today))
                .min(Comparator.comparing(Edition.View::endsOn))
                .or(() -> editions.stream().max(Comparator.comparing(Edition.View::endsOn)));
    }

    // Templates see public methods only.

    /// What is open at this instant, what closes first before the others.
    public List<Period> open() {
        return periods.stream()
                .filter(period -> period.state() == State.OPEN)
                .sorted(Comparator.comparing(Period::closesAt))
                .toList();
    }

    /// What opens next.
    public Optional<Period> next() {
        return periods.stream().filter(period -> period.state() == State.AHEAD).findFirst();
    }

    /// Whether it takes no more than a day.
    public boolean isOneDay() {
        return edition.startsOn().equals(edition.endsOn());
    }

    /// A window with where it stands.
    record Period(WindowName name, Instant opensAt, Instant closesAt, State state) {

        public boolean isOpen() {
            return state == State.OPEN;
        }

        public boolean isClosed() {
            return state == State.CLOSED;
        }
    }
}
