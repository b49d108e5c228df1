package org.wsis.problems.conditional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.problems.Refusal;
import org.wsis.problems.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ETagsTest {

    @Test
    void each_language_and_format_of_a_version_has_its_own_tag() {
        assertThat(ETags.of(7)).isEqualTo("\"7\"");
        assertThat(ETags.of(7, "fr", "csv")).isEqualTo("\"7.fr.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.fr\"", "\"6\", \"7\"", "*", " \"7\" "})
    void a_change_of_the_version_that_was_read_is_let_through(String ifMatch) {
        assertThatCode(() -> ETags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"70\"", "W/\"7\"", "\"\"", "\"8\", \"9\""})
    void a_change_of_another_version_is_refused(String ifMatch) {
        refused(ifMatch, VersionRefusal.VERSION_OUTDATED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_change_without_a_version_is_refused(@Nullable String ifMatch) {
        refused(ifMatch, VersionRefusal.VERSION_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\";\"8\"", "\"a b\""})
    void what_is_no_tag_is_refused(String ifMatch) {
        refused(ifMatch, VersionRefusal.VERSION_MALFORMED);
    }

    @Test
    void a_reader_who_has_it_already_gets_nothing() {
        assertThat(ETags.answer("W/\"7.fr\"", ETags.of(7, "fr"), () -> "body").getStatus())
                .isEqualTo(304);
        assertThat(ETags.answer("*", ETags.of(7), () -> "body").getStatus()).isEqualTo(304);
        assertThat(ETags.answer("\"7.fr\"", ETags.of(7, "es"), () -> "body").getEntity())
                .isEqualTo("body");
        assertThat(ETags.answer("nonsense", ETags.of(7), () -> "body").getStatus())
                .isEqualTo(200);
        assertThat(ETags.answer(null, ETags.of(7), () -> "body").getHeaderString("ETag"))
                .isEqualTo("\"7\"");
    }

    private static void refused(@Nullable String ifMatch, Refusal refusal) {
        assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 7))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
