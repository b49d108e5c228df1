package org.wsis.localplatform;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
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
            var place = placeWhereOnly("gateway", stranger.getLocalPort());

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

    /// All components on free ports, one of them on the given one.
    private Place placeWhereOnly(String name, int port) {
        Map<String, String> environment = new HashMap<>();
        for (var other : Ports.chosenIn(Map.of()).byName().keySet()) {
            environment.put(Ports.variable(other), Integer.toString(Port.free()));
        }
        environment.put(Ports.variable(name), Integer.toString(port));
        return new Place(new Repository(folder), environment, new PrintStream(screen, true, StandardCharsets.UTF_8));
    }
}
