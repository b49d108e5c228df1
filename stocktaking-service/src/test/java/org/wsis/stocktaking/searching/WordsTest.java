package org.wsis.stocktaking.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.problems.ProblemTitles;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void every_refusal_has_a_title_in_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(SearchRefusal.values()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SearchRefusal.class)
    void every_refusal_is_documented(SearchRefusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
    }
}
