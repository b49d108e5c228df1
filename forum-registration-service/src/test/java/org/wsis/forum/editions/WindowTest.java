package org.wsis.forum.editions;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.forum.editions.Window.State;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {

    private static final Window VOTE = new Window(
            WindowName.PRIZE_VOTE, Instant.parse("2026-03-01T08:00:00Z"), Instant.parse("2026-04-13T21:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T07:59:59.999Z, AHEAD",
        "2026-03-01T08:00:00Z, OPEN",
        "2026-04-13T20:59:59.999Z, OPEN",
        "2026-04-13T21:00:00Z, CLOSED"
    })
    void a_window_is_open_from_its_first_instant_and_no_longer_at_its_last(Instant now, State state) {
        assertThat(VOTE.at(now)).isEqualTo(state);
    }
}
