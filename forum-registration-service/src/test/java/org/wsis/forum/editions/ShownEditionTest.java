package org.wsis.forum.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.wsis.forum.editions.Edition.View;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ShownEditionTest {

    private static final Instant EASTER = Instant.parse("2026-04-05T10:00:00Z");

    @Test
    void the_current_edition_is_the_one_that_comes_next() {
        assertThat(ShownEdition.current(List.of(in(2027), in(2026), in(2025)), EASTER))
                .contains(in(2026));
    }

    @Test
    void an_edition_is_current_until_its_last_day_is_over_in_geneva() {
        var editions = List.of(in(2027), in(2026));
        assertThat(ShownEdition.current(editions, Instant.parse("2026-07-10T21:59:59Z")))
                .contains(in(2026));
        assertThat(ShownEdition.current(editions, Instant.parse("2026-07-10T22:00:00Z")))
                .contains(in(2027));
    }

    @Test
    void when_all_are_over_the_last_one_is_shown() {
        assertThat(ShownEdition.current(List.of(in(2025), in(2024)), EASTER)).contains(in(2025));
        assertThat(ShownEdition.current(List.of(), EASTER)).isEmpty();
    }

    @Test
    void what_closes_first_is_told_first() {
        var shown = ShownEdition.of(in(2026), Language.EN, EASTER);
        assertThat(shown.open())
                .extracting(ShownEdition.Period::name)
                .containsExactly(WindowName.PRIZE_VOTE, WindowName.FORUM_REGISTRATION);
        assertThat(shown.next()).map(ShownEdition.Period::name).contains(WindowName.STOCKTAKING_CALL);
    }

    @Test
    void the_name_is_shown_in_the_language_of_the_reader_where_there_is_one() {
        assertThat(ShownEdition.of(in(2026), Language.FR, EASTER).name()).isEqualTo("Forum du SMSI 2026");
        var arabic = ShownEdition.of(in(2026), Language.AR, EASTER);
        assertThat(arabic.name()).isEqualTo("WSIS Forum 2026");
        assertThat(arabic.nameLanguage()).isEqualTo(Language.EN);
    }

    private static View in(int year) {
        return new View(
                new UUID(0, year),
                year,
                1,
                Map.of("en", "WSIS Forum " + year, "fr", "Forum du SMSI " + year),
                LocalDate.of(year, 7, 6),
                LocalDate.of(year, 7, 10),
                "Geneva",
                List.of(
                        window(WindowName.PRIZE_SUBMISSION, "2025-10-01T08:00:00Z", "2026-02-10T22:00:00Z"),
                        window(WindowName.FORUM_REGISTRATION, "2026-01-15T08:00:00Z", "2026-07-10T16:00:00Z"),
                        window(WindowName.PRIZE_VOTE, "2026-03-14T08:00:00Z", "2026-04-14T21:00:00Z"),
                        window(WindowName.STOCKTAKING_CALL, "2026-05-01T08:00:00Z", "2026-09-30T21:00:00Z")),
                true);
    }

    private static Window window(WindowName name, String opens, String closes) {
        return new Window(name, Instant.parse(opens), Instant.parse(closes));
    }
}
