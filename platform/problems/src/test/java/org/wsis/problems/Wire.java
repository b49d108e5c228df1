package org.wsis.problems;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// HTTP as bytes on a socket: what a client library would never send.
final class Wire {

    private Wire() {}

    interface Talk {
        void with(OutputStream out) throws IOException;
    }

    /// Sends, then reads until the server closes or says nothing more for a while.
    static String answerTo(int port, Talk talk) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(3_000);
            try {
                talk.with(socket.getOutputStream());
                socket.getOutputStream().flush();
            } catch (IOException closedWhileWeSent) {
                // what was answered before is still to be read
            }
            return read(socket);
        }
    }

    static String answerTo(int port, String request) throws IOException {
        return answerTo(port, out -> out.write(request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var chunk = new byte[8192];
        try {
            for (var n = socket.getInputStream().read(chunk);
                    n >= 0;
                    n = socket.getInputStream().read(chunk)) {
                answer.write(chunk, 0, n);
                if (answer.toString(StandardCharsets.UTF_8).endsWith("}")) {
                    break;
                }
            }
        } catch (SocketTimeoutException silence) {
            // the answer was whole
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
