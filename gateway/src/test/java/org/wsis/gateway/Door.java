package org.wsis.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.ConfigProvider;

/// Knocks at the gateway under test: as a decent client, or byte by byte.
public final class Door {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Door() {}

    /// The address of a path.
    public static URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /// Starts a request.
    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    /// Sends it and reads the answer as text.
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gets a path.
    public static HttpResponse<String> get(String path, String... headers) {
        var request = to(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// What the service behind the door says it received.
    public static Heard heard(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readValue(answer.body(), Heard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    /// A request as it arrived; the names of headers in lower case, of the body the beginning.
    public record Heard(String method, String target, Map<String, List<String>> headers, int length, String body) {}

    /// Sends these bytes, with the host filled in, and gives the whole answer back: status line, headers and
    /// body.
    public static String raw(String request) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(5_000);
            var text = request.replace("{host}", "localhost:" + port());
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The status of such an answer.
    public static int statusOf(String rawAnswer) {
        return Integer.parseInt(rawAnswer.split(" ", 3)[1]);
    }

    /// Where the gateway under test listens.
    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class) == 0
                ? ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class)
                : ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
