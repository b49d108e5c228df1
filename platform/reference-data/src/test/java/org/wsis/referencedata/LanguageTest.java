package org.wsis.referencedata;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @Test
    void the_six_stand_in_the_order_of_the_united_nations_under_their_own_names() {
        assertThat(Arrays.stream(Language.values()).map(Language::nativeName))
                .containsExactly("عربي", "中文", "English", "Français", "Русский", "Español");
    }

    @Test
    void codes_tags_and_directions_are_those_of_the_data() {
        var files = ReferenceFiles.inThisJar();
        for (var node : files.json("languages.json")) {
            var language = Language.of(ReferenceFiles.text(node, "code")).orElseThrow();
            assertThat(language.bcp47()).isEqualTo(ReferenceFiles.text(node, "bcp47"));
            assertThat(language.dir()).isEqualTo(ReferenceFiles.text(node, "dir"));
        }
    }

    @Test
    void anything_but_the_six_codes_is_no_language() {
        assertThat(List.of("de", "EN", "zh-Hans", "", "e", "en "))
                .allSatisfy(code -> assertThat(Language.of(code)).isEmpty());
    }

    @Test
    void names_are_sorted_as_readers_of_the_language_expect() {
        var countries = ReferenceData.loaded();

        assertThat(names(countries, Language.FR))
                .containsSubsequence("Égypte", "El Salvador", "Émirats arabes unis", "Zimbabwe");
        assertThat(names(countries, Language.ES))
                .containsSubsequence("Afganistán", "Albania", "Níger", "Nigeria", "Zimbabwe");
        assertThat(names(countries, Language.EN))
                .containsSubsequence("Afghanistan", "Åland Islands", "Albania", "Zimbabwe");
        assertThat(names(countries, Language.RU)).containsSubsequence("Австралия", "Египет", "Япония");
    }

    private static List<String> names(ReferenceData data, Language language) {
        return data.countriesByName(language).stream()
                .map(country -> country.name().in(language))
                .toList();
    }
}
