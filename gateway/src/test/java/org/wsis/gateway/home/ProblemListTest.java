package org.wsis.gateway.home;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemListTest {

    private static final List<List<ProblemList.Piece>> PARAGRAPHS = List.of(
            List.of(
                    new ProblemList.Piece("Long line with ", false),
                    new ProblemList.Piece("code", true),
                    new ProblemList.Piece(".", false)),
            List.of(new ProblemList.Piece("Another.", false)));

    @Test
    void areas_codes_and_paragraphs_are_read() {
        var areas = ProblemList.read("""
                # Problems

                Not shown.

                ## One

                ### FIRST · 404

                Long
                line with `code`.

                Another.

                ### `SECOND`

                ## Two

                ### THIRD · 4xx
                """);

        assertThat(areas).extracting(ProblemList.Area::title).containsExactly("One", "Two");
        assertThat(areas.getFirst().codes().getFirst()).isEqualTo(new ProblemList.Code("FIRST", "404", PARAGRAPHS));
        assertThat(areas.getFirst().codes().getLast().name()).isEqualTo("SECOND");
        assertThat(areas.getLast().codes().getFirst().status()).isEqualTo("4xx");
    }
}
