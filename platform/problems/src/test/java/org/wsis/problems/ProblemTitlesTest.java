package org.wsis.problems;

import org.junit.jupiter.api.Test;
import org.wsis.problems.conditional.VersionRefusal;
import org.wsis.problems.idempotency.IdempotencyRefusal;
import org.wsis.problems.paging.PagingRefusal;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTitlesTest {

    private final ProblemTitles titles = ProblemTitles.onClassPath();

    @Test
    void every_refusal_has_a_title_in_six_languages() {
        assertThat(titles.missingFor(HttpRefusal.values())).isEmpty();
        assertThat(titles.missingFor(VersionRefusal.values())).isEmpty();
        assertThat(titles.missingFor(PagingRefusal.values())).isEmpty();
        assertThat(titles.missingFor(IdempotencyRefusal.values())).isEmpty();
    }

    @Test
    void another_jar_brings_titles_of_its_own() {
        assertThat(titles.missingFor(ThingRefusal.values())).isEmpty();
        assertThat(titles.title("ALREADY_TAKEN", "ru")).isEqualTo("Already taken (ru)");
    }

    @Test
    void a_code_without_a_title_is_found_missing_and_shown_as_it_is() {
        enum Untitled implements Refusal {
            NOBODY_TRANSLATED_ME;

            @Override
            public int status() {
                return 400;
            }
        }
        assertThat(titles.missingFor(Untitled.values())).hasSize(6).contains("NOBODY_TRANSLATED_ME in fr");
        assertThat(titles.title("NOBODY_TRANSLATED_ME", "fr")).isEqualTo("NOBODY_TRANSLATED_ME");
    }
}
