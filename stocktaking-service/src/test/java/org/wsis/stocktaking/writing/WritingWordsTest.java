package org.wsis.stocktaking.writing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class WritingWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_step_has_a_title(Language language) {
        for (var step : WritingStep.values()) {
            assertThat(WritingTexts.in(language).stepTitle(step))
                    .as(step.name())
                    .isNotBlank();
        }
    }
}
