package org.wsis.problems.paging;

import java.time.Instant;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.problems.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    private static final String LIST = "entries:newest:country=KE";

    @Test
    void what_is_put_in_comes_out() {
        var at = Instant.parse("2026-07-06T09:00:00.123456Z");
        var id = UUID.randomUUID();
        var cursor = Cursor.read(LIST, Cursor.after(LIST, at, id, 42L, "ورقة, \"1\"", ""));

        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.id(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(42);
        assertThat(cursor.text(3)).isEqualTo("ورقة, \"1\"");
        assertThat(cursor.text(4)).isEmpty();
    }

    @Test
    void it_fits_into_an_address_as_it_is() {
        assertThat(Cursor.after(LIST, "a/b?c&d=é")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void any_changed_letter_is_noticed() {
        var word = Cursor.after(LIST, "some title", 42);
        for (var n = 0; n < word.length() - 1; n++) {
            var other = word.charAt(n) == 'A' ? 'B' : 'A';
            var changed = word.substring(0, n) + other + word.substring(n + 1);
            refused(() -> Cursor.read(LIST, changed));
        }
    }

    @Test
    void one_of_another_list_or_filter_is_refused() {
        var word = Cursor.after("entries:newest:country=TZ", "x");
        refused(() -> Cursor.read(LIST, word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "AAAAAAAAAAA", "AAAAAAAAAAAAAAAA", "null", "1"})
    void what_was_never_one_is_refused(String word) {
        refused(() -> Cursor.read(LIST, word));
    }

    @Test
    void a_very_long_one_is_not_even_read() {
        refused(() -> Cursor.read(LIST, Cursor.after(LIST, "x".repeat(5_000))));
    }

    @Test
    void one_of_an_earlier_order_is_refused() {
        var word = Cursor.after(LIST, "not a number");
        refused(() -> Cursor.read(LIST, word).number(0));
        refused(() -> Cursor.read(LIST, word).id(0));
        refused(() -> Cursor.read(LIST, word).instant(0));
        refused(() -> Cursor.read(LIST, word).text(1));
    }

    private static void refused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal())
                .isEqualTo(PagingRefusal.UNKNOWN_CURSOR));
    }
}
