package org.wsis.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.pages.testing.Translations;
import org.wsis.problems.ProblemTitles;
import org.wsis.referencedata.Language;
import org.wsis.tables.reports.ReadingReason;
import org.wsis.tables.reports.RowFault;
import org.wsis.tables.reports.RowReasons;
import org.wsis.tables.reports.TablesMessages;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void every_refusal_and_every_reason_has_its_words_in_six_languages() {
        assertThat(ProblemTitles.onClassPath().missingFor(TableRefusal.values()))
                .isEmpty();
        assertThat(RowReasons.onClassPath().missingFor(ReadingReason.values())).isEmpty();
        assertThat(Translations.missingIn(TablesMessages.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_documented(TableRefusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("../../docs/problems.md")))
                .contains("### " + refusal.name() + " · " + refusal.status());
    }

    @Test
    void what_a_reason_says_is_said_as_it_is() {
        var fault = RowFault.of(2, null, ReadingReason.ROW_RAGGED, "{1}", 5);

        assertThat(RowReasons.onClassPath().tell(fault, Language.EN).reason())
                .isEqualTo("Cells in this row: {1}; columns in the header: 5. Give each column one cell.");
    }
}
