package org.wsis.gateway.year;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InitiativesTest {

    private final Initiatives initiatives = new Initiatives();

    @Test
    void nothing_is_said_before_everything_was_read() {
        tell("published", 1, 1, "ML");
        assertThat(initiatives.figures()).isEmpty();

        initiatives.hasCaughtUp();
        assertThat(initiatives.figures()).contains(new Initiatives.Figures(1, 1));
    }

    @Test
    void what_is_in_the_register_is_counted_and_nothing_twice() {
        initiatives.hasCaughtUp();
        tell("published", 1, 1, "ML");
        tell("published", 2, 1, "ML");
        tell("published", 3, 1, "SN");
        tell("published", 3, 1, "SN");
        tell("updated", 2, 5, "CH");
        assertThat(initiatives.figures()).contains(new Initiatives.Figures(3, 3));

        tell("withdrawn", 1, 2, "");
        tell("merged", 3, 2, "");
        assertThat(initiatives.figures()).contains(new Initiatives.Figures(1, 1));

        tell("published", 1, 1, "ML"); // late
        assertThat(initiatives.figures()).contains(new Initiatives.Figures(1, 1));
        tell("published", 1, 3, "ML");
        assertThat(initiatives.figures()).contains(new Initiatives.Figures(2, 2));
    }

    private void tell(String what, int id, int version, String country) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("id", "00000000-0000-0000-0000-00000000000" + id).put("version", version);
        data.putObject("organization").put("country", country);
        initiatives.apply("org.wsis.stocktaking.entry." + what + ".v1", data);
    }
}
