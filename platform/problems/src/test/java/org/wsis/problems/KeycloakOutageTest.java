package org.wsis.problems;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

/// A process that starts while Keycloak is away. No database either: this is about tokens.
@QuarkusTest
@TestProfile(KeycloakOutageTest.KeycloakIsAway.class)
class KeycloakOutageTest {

    public static class KeycloakIsAway implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", "http://localhost:" + freePort() + "/realms/wsis",
                    "quarkus.datasource.active", "false",
                    "quarkus.datasource.health-exclude", "true",
                    "quarkus.hibernate-orm.active", "false",
                    "quarkus.flyway.active", "false",
                    "quarkus.scheduler.enabled", "false");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String keycloak;

    @Test
    void it_serves_what_needs_no_token_and_finds_keycloak_when_it_comes() throws Exception {
        var logged = new Logged();
        logged.begin();
        var token = Tokens.signed().build();

        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/things/taken").then().statusCode(409);
        given().get("/api/things/me").then().statusCode(401);
        me(token)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", is("5"))
                .body("type", is("/problems#SIGN_IN_UNAVAILABLE"));

        var port = Integer.parseInt(keycloak.replaceAll("\\D+(\\d+).*", "$1"));
        try (var _ = FakeKeycloak.startedAt(port)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> me(token).then().statusCode(200));
            me(Tokens.signed().ofAnotherIssuer().build()).then().statusCode(401);
            me(Tokens.signed().forAnotherAudience().build()).then().statusCode(401);
            me(Tokens.signed().signedByAnotherKey().build()).then().statusCode(401);
        }
        me(token).then().statusCode(200); // it is away again, and its keys are known

        logged.end();
        logged.hasNoErrors();
    }

    private static Response me(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/things/me");
    }
}
