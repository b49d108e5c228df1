package org.wsis.stocktaking.differences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.EntryField;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in seven districts own     | in eleven districts own        | in -seven-+eleven+ districts own
            one two three              | one three                      | one -two -three
            one three                  | one two three                  | one +two +three
            the fee                    | the monthly fee                | the +monthly +fee
            连接农村社区               | 连接山区社区                   | 连接-农村-+山区+社区
            قرى بعيدة                  | قرى جبلية بعيدة                | قرى +جبلية +بعيدة
            same                       | same                           | same
            a 🦓 b                     | a 👩🏽‍🌾 b                        | a -🦓-+👩🏽‍🌾+ b
            """)
    void a_text_is_compared_word_by_word(String before, String after, String shown) {
        var pieces = WordDifferences.between(before, after);
        assertThat(pieces.stream()
                        .map(piece -> switch (piece.kind()) {
                            case KEPT -> piece.text();
                            case ADDED -> "+" + piece.text() + "+";
                            case REMOVED -> "-" + piece.text() + "-";
                        })
                        .collect(Collectors.joining()))
                .isEqualTo(shown);
    }

    @Test
    void whatever_changed_both_texts_can_be_read_again_from_the_pieces() {
        var random = new java.util.Random(7);
        for (var n = 0; n < 200; n++) {
            var before = words(random);
            var after = words(random);
            var pieces =
                    new Difference(EntryField.TITLE, Optional.empty(), true, WordDifferences.between(before, after));
            assertThat(pieces.before()).isEqualTo(before);
            assertThat(pieces.after()).isEqualTo(after);
        }
    }

    private static String words(java.util.Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(
                        word -> List.of("sun", "moon", "star", "sea", "a", "b").get(word))
                .collect(Collectors.joining(" "));
    }

    @Test
    void two_long_texts_that_have_nothing_in_common_are_compared_in_a_moment() {
        var before = "村".repeat(6000);
        var after = "山".repeat(6000);
        var started = System.nanoTime();
        assertThat(WordDifferences.between(before, after)).hasSize(2);
        assertThat(System.nanoTime() - started).isLessThan(1_000_000_000L);
    }

    @Test
    void only_what_differs_is_named_in_the_words_of_the_reader() {
        var before = Content.EMPTY.with(
                Map.of("language", "en", "title", "Village radio", "sdgs", List.of(4, 9), "coverage", "LOCAL"));
        var after = before.with(Map.of("sdgs", List.of(4, 11), "coverage", "NATIONAL"));

        var found = Differences.between(before, after, Language.FR);

        assertThat(found).extracting(Difference::field).containsExactly(EntryField.SDGS, EntryField.COVERAGE);
        assertThat(found.getFirst().before()).contains("9. Industrie").doesNotContain("11.");
        assertThat(found.getFirst().after()).contains("11. Villes").doesNotContain("9. ");
    }

    @Test
    void a_text_in_each_language_is_a_field_of_its_own() {
        var before = Content.EMPTY.with(Map.of("language", "en", "title", "Village radio"));
        var after = before.with(Map.of(
                "translations", List.of(new Content.Translation("fr", "Radio du village", null, null, null, null))));

        assertThat(Differences.between(before, after, Language.EN))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo(EntryField.TITLE);
                    assertThat(change.in()).contains(Language.FR);
                    assertThat(change.before()).isEmpty();
                    assertThat(change.after()).isEqualTo("Radio du village");
                });
    }
}
