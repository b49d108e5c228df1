package org.wsis.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;
import org.wsis.localplatform.testing.PostgresAndKafka;

/// Four small servers in place of the four services. They say what they received, and misbehave on request.
/// Stocktaking and awards answer; forum speaks no HTTP; nothing listens where the trust fund and Keycloak should
/// be.
public final class Upstreams implements QuarkusTestResourceLifecycleManager {

    /// Lets the second half of `…/slowly` go out.
    public static final Semaphore SECOND_HALF = new Semaphore(0);

    /// Released by the upstream when it has the first half of a body.
    public static final Semaphore FIRST_HALF_ARRIVED = new Semaphore(0);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static @Nullable HttpServer stocktaking;
    private static @Nullable HttpServer awards;
    private static @Nullable ServerSocket forum;

    private boolean withKeycloak;
    private boolean withKafka;

    /// `keycloak=true`: a real one runs, and tokens are its own. `kafka=true`: a real one runs.
    @Override
    public void init(Map<String, String> arguments) {
        withKeycloak = Boolean.parseBoolean(arguments.get("keycloak"));
        withKafka = Boolean.parseBoolean(arguments.get("kafka"));
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        if (!withKeycloak) {
            settings.putAll(checkOfTokens());
        }
        try {
            stocktaking = server(0);
            awards = server(0);
            forum = babbler();
            settings.put(
                    "wsis.gateway.services.stocktaking.url",
                    url(stocktaking.getAddress().getPort()));
            settings.put(
                    "wsis.gateway.services.awards.url", url(awards.getAddress().getPort()));
            settings.put("wsis.gateway.services.forum.url", url(forum.getLocalPort()));
            settings.put("wsis.gateway.services.trust-fund.url", url(closedPort()));
            if (!withKeycloak) {
                settings.put("quarkus.oidc.browser.auth-server-url", url(closedPort()) + "/realms/wsis");
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> checkOfTokens() {
        var tokens = new PostgresAndKafka();
        tokens.init(Map.of("kafka", Boolean.toString(withKafka), "postgresql", "false"));
        return tokens.start();
    }

    @Override
    public void stop() {
        started(stocktaking).stop(0);
        started(awards).stop(0);
        try {
            started(forum).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `kill -9` would.
    public static void stopAwards() {
        started(awards).stop(0);
    }

    /// On the same port as before.
    public static void startAwards() {
        try {
            awards = server(started(awards).getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where stocktaking believes to be.
    public static String stocktakingAuthority() {
        return "localhost:" + started(stocktaking).getAddress().getPort();
    }

    private static <T> T started(@Nullable T server) {
        return Objects.requireNonNull(server, "start() first");
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static HttpServer server(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Upstreams::answer);
        server.start();
        return server;
    }

    private static ServerSocket babbler() throws IOException {
        var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try (Socket caller = listening.accept()) {
                    caller.getInputStream().read();
                    caller.getOutputStream().write("I am not HTTP.\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // the next caller, or the end
                }
            }
        });
        return listening;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "never" -> sleep(10_000);
                case "halfway" -> halfway(exchange);
                case "slowly" -> slowly(exchange);
                case "halves" -> halves(exchange);
                case "talkative" -> talkative(exchange);
                case "redirect" -> redirect(exchange);
                case "nothing-new" -> exchange.sendResponseHeaders(304, -1);
                case "public" -> {
                    exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
                    echo(exchange);
                }
                default -> echo(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var heard = new Door.Heard(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                body.length,
                new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, 200, JSON.writeValueAsString(heard));
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, "HEAD".equals(exchange.getRequestMethod()) ? -1 : bytes.length);
        if (!"HEAD".equals(exchange.getRequestMethod())) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void slowly(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("first ".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        SECOND_HALF.acquire();
        exchange.getResponseBody().write("second".getBytes(StandardCharsets.UTF_8));
    }

    private static void halves(HttpExchange exchange) throws IOException {
        var first = exchange.getRequestBody().readNBytes(5);
        FIRST_HALF_ARRIVED.release();
        var second = exchange.getRequestBody().readAllBytes();
        write(exchange, 200, first.length + "+" + second.length);
    }

    /// Announces more than it sends.
    private static void halfway(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write("not all".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void talkative(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.add("Server", "secret/1.0");
        headers.add("X-Powered-By", "secrets");
        headers.add("Access-Control-Allow-Origin", "*");
        headers.add("Set-Cookie", "display=dark; Path=/");
        headers.add("Set-Cookie", "q_session_browser=stolen; Path=/");
        headers.add("Content-Security-Policy", "default-src 'none'; form-action 'self'; sandbox");
        headers.add("ETag", "\"7\"");
        write(exchange, 200, "talk");
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestURI().getQuery();
        exchange.getResponseHeaders().add("Location", host + "/en/stocktaking/there?x=1");
        exchange.sendResponseHeaders(303, -1);
    }
}
