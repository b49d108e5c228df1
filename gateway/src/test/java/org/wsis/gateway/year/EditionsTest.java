package org.wsis.gateway.year;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.pages.Service;

import static org.assertj.core.api.Assertions.assertThat;

class EditionsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Editions editions = new Editions(JSON);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, AWARDS, PRIZE_SUBMISSION, open",
        "2026-02-10T21:59:59Z, AWARDS, PRIZE_SUBMISSION, open",
        "2026-02-10T22:00:00Z, AWARDS, PRIZE_VOTE, ahead",
        "2026-03-20T00:00:00Z, AWARDS, PRIZE_VOTE, open",
        "2026-05-01T00:00:00Z, AWARDS, PRIZE_SUBMISSION, ahead",
        "2026-01-01T00:00:00Z, FORUM, FORUM_REGISTRATION, ahead",
    })
    void what_is_open_and_else_what_opens_next_is_most_urgent(
            Instant now, Service service, WindowName window, String state) {
        tell(1, 2026, 1, "PRIZE_SUBMISSION 2025-10-01 2026-02-10", "PRIZE_VOTE 2026-03-14 2026-04-14");
        tell(2, 2027, 1, "PRIZE_SUBMISSION 2026-10-01 2027-02-10", "FORUM_REGISTRATION 2027-03-01 2027-06-26");

        var urgent = editions.mostUrgent(service, now).orElseThrow();

        assertThat(urgent.name()).isEqualTo(window);
        assertThat(urgent.isOpen()).isEqualTo(state.equals("open"));
        assertThat(urgent.isAhead()).isEqualTo(state.equals("ahead"));
    }

    @Test
    void a_service_without_windows_has_nothing_urgent() {
        tell(1, 2026, 1, "PRIZE_VOTE 2026-03-14 2026-04-14");

        assertThat(editions.mostUrgent(Service.TRUST_FUND, Instant.parse("2026-03-20T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void the_last_word_of_the_forum_counts_in_whatever_order_it_comes() {
        tell(1, 2026, 7, "PRIZE_VOTE 2026-03-14 2026-05-01");
        tell(1, 2026, 6, "PRIZE_VOTE 2026-03-14 2026-04-14");

        var urgent = editions.mostUrgent(Service.AWARDS, Instant.parse("2026-04-20T00:00:00Z"));

        assertThat(urgent).map(Period::closesAt).contains(Instant.parse("2026-05-01T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-10T21:59:59Z, 2026", "2026-07-10T22:00:00Z, 2027", "2028-01-01T00:00:00Z, 0"})
    void an_edition_is_current_until_its_last_day_ends_in_geneva(Instant now, int year) {
        tell(1, 2026, 1);
        tell(2, 2027, 1);

        assertThat(editions.current(now).map(Edition::year))
                .isEqualTo(Optional.of(year).filter(any -> year > 0));
    }

    @Test
    void a_window_of_a_later_contract_is_overlooked() {
        tell(1, 2026, 1, "HACKATHON 2026-01-01 2026-02-01", "PRIZE_VOTE 2026-03-14 2026-04-14");
        var edition = editions.current(Instant.parse("2026-01-01T00:00:00Z")).orElseThrow();

        assertThat(editions.course(edition, Instant.parse("2026-01-15T00:00:00Z")))
                .extracting(Period::name)
                .containsExactly(WindowName.PRIZE_VOTE);
    }

    private void tell(int id, int year, int version, String... windows) {
        var all = new StringBuilder();
        for (var window : windows) {
            var parts = window.split(" ");
            all.append(all.isEmpty() ? "" : ",")
                    .append("{\"name\":\"%s\",\"opensAt\":\"%sT22:00:00Z\",\"closesAt\":\"%sT22:00:00Z\"}"
                            .formatted((Object[]) parts));
        }
        editions.apply("org.wsis.forum.edition.changed.v1", json("""
                        {"id": "00000000-0000-0000-0000-00000000000%d", "year": %d, "version": %d, "later": true,
                         "name": {"en": "WSIS Forum"}, "startsOn": "%d-07-06", "endsOn": "%d-07-10", "windows": [%s]}
                        """.formatted(id, year, version, year, year, all)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
