package org.wsis.forum.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.problems.ProblemTitles;

import static org.assertj.core.api.Assertions.assertThat;

class EditionRefusalTest {

    @Test
    void every_refusal_has_its_title_in_the_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(EditionRefusal.values()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_documented_with_its_status(EditionRefusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status() + "\n");
    }
}
