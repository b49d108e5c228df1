package org.wsis.problems;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.wsis.localplatform.testing.Tokens;

/// As much of Keycloak as a service asks: where the keys are, and the key of the test tokens.
final class FakeKeycloak implements AutoCloseable {

    private final HttpServer server;

    private FakeKeycloak(HttpServer server) {
        this.server = server;
    }

    static FakeKeycloak startedAt(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var keys = "http://localhost:" + port + "/keys";
        server.createContext(
                "/realms/wsis/.well-known/openid-configuration",
                asked -> answer(asked, """
                {"issuer": "%s", "jwks_uri": "%s", "token_endpoint": "%s", "introspection_endpoint": "%s"}
                """.formatted(Tokens.ISSUER, keys, keys, keys)));
        server.createContext("/keys", asked -> answer(asked, key()));
        server.start();
        return new FakeKeycloak(server);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange asked, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().add("Content-Type", "application/json");
        asked.sendResponseHeaders(200, body.length);
        asked.getResponseBody().write(body);
        asked.close();
    }

    private static String key() throws IOException {
        try (var in = Objects.requireNonNull(Tokens.class.getResourceAsStream("signing-key.pem"))) {
            var pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            var encoded = pem.substring(pem.indexOf("KEY-----") + "KEY-----".length(), pem.indexOf("-----END"));
            var key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(encoded)));
            return """
                    {"keys": [{"kid": "test", "kty": "RSA", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}
                    """.formatted(number(key.getModulus()), number(key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
