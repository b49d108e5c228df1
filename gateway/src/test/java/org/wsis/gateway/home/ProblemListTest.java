package org.wsis.gateway.home;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemListTest {

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
        assertThat(areas.getFirst().codes().getFirst())
                .isEqualTo(new ProblemList.Code("FIRST", "404", java.util.List.of("Long line with code.", "Another.")));
        assertThat(areas.getFirst().codes().getLast().name()).isEqualTo("SECOND");
        assertThat(areas.getLast().codes().getFirst().status()).isEqualTo("4xx");
    }
}
