package org.wsis.localplatform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Speaks to the suite as its users do: through the gateway, with the token of a demo account. What is refused to
/// them is refused here, so sample data can't break a rule.
final class SuiteClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String address;
    private final String realm;

    /// @param address the gateway, with a slash at its end
    /// @param realm the issuer of the tokens
    SuiteClient(String address, String realm) {
        this.address = address;
        this.realm = realm;
    }

    private record Token(String value, Instant until) {}

    /// What the suite has answered.
    record Answer(int status, String body, HttpResponse<String> response) {

        /// The body as JSON.
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new ComponentFailed("Not JSON: " + body, e);
            }
        }

        /// A header that must be there.
        String required(String name) {
            return response.headers()
                    .firstValue(name)
                    .orElseThrow(() -> new ComponentFailed(response.uri() + " was answered without " + name + "."));
        }

        /// This answer, if it has one of the statuses; else a failure that shows what came instead.
        Answer expect(int... expected) {
            if (Arrays.stream(expected).noneMatch(each -> each == status)) {
                throw new ComponentFailed(response.request().method() + " " + response.uri() + " was answered " + status
                        + " instead of " + Arrays.toString(expected) + ": " + body);
            }
            return this;
        }
    }

    /// The demo account of the role, signed in.
    Person as(String role) {
        return new Person(role);
    }

    /// A person who has not signed in.
    Answer read(String path) {
        return send(HttpRequest.newBuilder(URI.create(address).resolve(path)));
    }

    /// One demo account.
    final class Person {

        private final String role;

        private Person(String role) {
            this.role = role;
        }

        /// Signs in, which every other call does by itself.
        void signIn() {
            token(role);
        }

        Answer get(String path) {
            return send(request(path).GET());
        }

        /// Sends the body as JSON; headers come as name and value in turn.
        Answer post(String path, Object body, String... headers) {
            return send(with(headers, request(path).POST(json(body))));
        }

        /// Sends the body as JSON; headers come as name and value in turn.
        Answer put(String path, Object body, String... headers) {
            return send(with(headers, request(path).PUT(json(body))));
        }

        /// Sends JSON Lines.
        Answer postLines(String path, String lines) {
            return send(
                    request(path).setHeader("Content-Type", "application/jsonl").POST(BodyPublishers.ofString(lines)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address).resolve(path))
                    .header("Authorization", "Bearer " + token(role))
                    .header("Content-Type", "application/json");
        }
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This can't be written as JSON: " + body, e);
        }
    }

    /// The token of the role's demo account, renewed a minute before its end.
    private String token(String role) {
        return tokens.compute(
                        role, (_, known) -> known != null && known.until().isAfter(Instant.now()) ? known : fetch(role))
                .value();
    }

    private Token fetch(String role) {
        var form = "grant_type=password&client_id=wsis-scripts&username=" + role + "%40wsis.example&password=wsis";
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .expect(200)
                .json();
        var lifetime = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(answer.path("access_token").asText(), Instant.now().plus(lifetime.minusMinutes(1)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new ComponentFailed(
                    "The suite does not answer at " + request.build().uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentFailed("Interrupted.", e);
        }
    }
}
