package org.wsis.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A program that uses the suite through the gateway.
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    private record Token(String value, Instant fetched) {}

    /// What was answered.
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (JsonProcessingException e) {
                throw new AssertionError(response.uri() + " answered no JSON: " + body(), e);
            }
        }

        /// A header, empty when it is absent.
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// The token of the role's demo account, at most two minutes old. One at a time: Keycloak takes two sign-ins
    /// of one person in the same moment for an attack.
    static synchronized String token(String role) throws IOException, InterruptedException {
        var known = TOKENS.get(role);
        if (known == null || known.fetched().isBefore(Instant.now().minus(Duration.ofMinutes(2)))) {
            known = new Token(token("wsis-scripts", role), Instant.now());
            TOKENS.put(role, known);
        }
        return known.value();
    }

    /// A new token of the role's demo account, made for the client.
    static String token(String client, String role) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=" + client + "&username=" + role + "%40wsis.example&password=wsis";
        return tokenFrom(WholeSuite.suite().realm(), form);
    }

    /// A new token of a realm of the same Keycloak.
    static String tokenFrom(String realm, String form) throws IOException, InterruptedException {
        var answer = answer(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.status() != 200) {
            throw new AssertionError(realm + " gave no token: " + answer.body());
        }
        return answer.json().path("access_token").asText();
    }

    /// Sends a request without a token.
    static Answer anyone(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return answer(request(method, path, body, headers));
    }

    /// Sends a request as the demo account of the role.
    static Answer as(String role, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return answer(request(method, path, body, headers).header("Authorization", "Bearer " + token(role)));
    }

    /// Reads what everyone may read.
    static Answer get(String path) throws IOException, InterruptedException {
        return anyone("GET", path, "");
    }

    /// Sends any request, also to another address than the gateway.
    static Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString()));
    }

    private static HttpRequest.Builder request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(WholeSuite.suite().address() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && !String.join(" ", headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }
}
