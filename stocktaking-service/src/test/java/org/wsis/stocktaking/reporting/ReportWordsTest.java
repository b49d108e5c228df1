package org.wsis.stocktaking.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.pages.testing.Translations;
import org.wsis.problems.ProblemTitles;

import static org.assertj.core.api.Assertions.assertThat;

class ReportWordsTest {

    @Test
    void every_refusal_has_a_title_in_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(ReportRefusal.values()))
                .isEmpty();
    }

    @Test
    void every_text_is_there_in_six_languages() {
        assertThat(Translations.missingIn(ReportingMessages.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportRefusal.class)
    void every_refusal_is_documented(ReportRefusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
    }
}
