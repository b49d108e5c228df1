package org.wsis.localplatform;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void the_usual_ports_are_those_of_the_architecture() {
        assertThat(Ports.chosenIn(Map.of()).byName())
                .containsEntry("gateway", 8080)
                .containsEntry("trust-fund", 8084)
                .containsEntry("keycloak", 8180)
                .containsEntry("postgresql", 15_432)
                .containsEntry("kafka", 19_092)
                .containsEntry("mail", 8025);
    }

    @Test
    void every_port_can_be_chosen() {
        var ports = Ports.chosenIn(Map.of("WSIS_TRUST_FUND_PORT", "9084"));

        assertThat(ports.of("trust-fund")).isEqualTo(9084);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", ""})
    void what_is_no_port_is_refused_by_its_name(String value) {
        assertThatThrownBy(() -> Ports.chosenIn(Map.of("WSIS_GATEWAY_PORT", value)))
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("WSIS_GATEWAY_PORT=" + value);
    }

    @Test
    void another_terminal_finds_the_suite_on_the_ports_it_was_started_with(@TempDir Path folder) throws Exception {
        var note = folder.resolve("ports");
        Ports.chosenIn(Map.of("WSIS_GATEWAY_PORT", "8090")).remember(note);

        assertThat(Ports.remembered(note, Map.of()).of("gateway")).isEqualTo(8090);
    }
}
