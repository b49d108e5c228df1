package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/// A port of this computer.
final class Port {

    private static final int PATIENCE_MS = 300;

    private Port() {}

    /// A port that was free a moment ago, for tests: they must not disturb a suite that runs on the usual ones.
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Why nobody else can listen there, as the end of a sentence that begins with the port; empty when one can.
    static Optional<String> obstacle(int port) {
        if (answers(port)) {
            return Optional.of("is taken by " + PortHolder.describe(port));
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound() ? Optional.empty() : Optional.of("can't be used");
        } catch (IOException e) {
            // Bound by somebody who does not answer, or reserved for the administrator.
            return Optional.of(
                    String.valueOf(e.getMessage()).contains("in use")
                            ? "is taken by " + PortHolder.describe(port)
                            : "can't be used (" + e.getMessage() + ")");
        }
    }

    /// True when somebody listens there.
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
