package org.wsis.stocktaking.entries;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class FieldNamesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_field_has_a_name(Language language) {
        for (var field : EntryField.values()) {
            assertThat(StocktakingTexts.in(language).fieldName(field))
                    .as(field.name())
                    .isNotBlank();
        }
    }
}
