package org.wsis.gateway.help;

import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;
import org.wsis.gateway.home.HomeMessages;
import org.wsis.pages.Service;
import org.wsis.pages.testing.Translations;
import org.wsis.referencedata.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@WithTestResource(Upstreams.class)
class HelpTest {

    static Stream<Arguments> processes() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Service.values()).map(service -> arguments(language, service)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void each_process_is_explained_in_each_language_before_it_begins(Language language, Service service) {
        var page = Door.get("/" + language.code() + "/help/" + service.segment());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language.bcp47() + "\"", "<ol>", "<h1>")
                .contains("href=\"/" + language.code() + "/" + service.segment() + "\" class=\"btn\"");
        assertThat(page.body().split("<li>", -1)).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void help_and_the_accessibility_statement_are_one_step_from_every_page(Language language) {
        var home = Door.get("/" + language.code() + "/").body();
        for (var page : new String[] {"/help", "/accessibility"}) {
            assertThat(home).contains("href=\"/" + language.code() + page + "\"");
            assertThat(Door.get("/" + language.code() + page).body())
                    .contains("mailto:secretariat@wsis.example", "<html lang=\"" + language.bcp47() + "\"");
        }
    }

    @Test
    void no_text_is_missing() {
        assertThat(Translations.missingIn(HelpMessages.class)).isEmpty();
        assertThat(Translations.missingIn(HomeMessages.class))
                .as("but for windows, whose texts are one a window: of those the build misses none")
                .allMatch(missing -> missing.endsWith(": window"));
    }
}
