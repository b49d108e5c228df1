package org.wsis.localplatform;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartupTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void a_taken_port_is_named_with_its_holder_and_the_way_out() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var place = placeWhere(Map.of("gateway", stranger.getLocalPort()));

            assertThatThrownBy(() -> new Startup(place.suiteToStart(), place.out()).run())
                    .isInstanceOf(ComponentFailed.class)
                    .hasMessageContaining("Port " + stranger.getLocalPort() + " of gateway is taken")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("WSIS_GATEWAY_PORT=");
        }
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .as("nothing was started")
                .isEmpty();
    }

    @Test
    void all_ports_in_the_way_are_told_at_once() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var silent = new Socket()) {
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)); // has it, and does not answer
            var taken = stranger.getLocalPort();
            var place = placeWhere(Map.of("kafka", taken, "gateway", taken, "awards", silent.getLocalPort()));

            assertThatThrownBy(() -> new Startup(place.suiteToStart(), place.out()).run())
                    .isInstanceOf(ComponentFailed.class)
                    .hasMessageContaining("Port " + taken + " of kafka is taken by process")
                    .hasMessageContaining("Port " + taken + " of gateway is meant for kafka too")
                    .hasMessageContaining("Port " + silent.getLocalPort() + " of awards is taken by")
                    .hasMessageContaining("WSIS_KAFKA_PORT=")
                    .hasMessageContaining("WSIS_GATEWAY_PORT=")
                    .hasMessageContaining("WSIS_AWARDS_PORT=");
        }
    }

    /// All components on free ports, except those that are given.
    private Place placeWhere(Map<String, Integer> given) {
        Map<String, String> environment = new HashMap<>();
        for (var other : Ports.chosenIn(Map.of()).byName().keySet()) {
            environment.put(Ports.variable(other), Integer.toString(Port.free()));
        }
        given.forEach((name, port) -> environment.put(Ports.variable(name), Integer.toString(port)));
        return new Place(new Repository(folder), environment, new PrintStream(screen, true, StandardCharsets.UTF_8));
    }
}
