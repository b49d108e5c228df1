package org.wsis.gateway.session;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.wsis.gateway.GatewayRefusal;

/// The session a person has at Keycloak, which outlives the one at the gateway and must be ended with it.
///
/// The usual way leads the browser through Keycloak with the ID token in the address, where histories and logs
/// keep it. Here the gateway tells Keycloak itself, with the refresh token: the browser never holds a token, not
/// even now.
@ApplicationScoped
class KeycloakSession {

    private static final Logger LOG = Logger.getLogger(KeycloakSession.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI logout;
    private final String client;
    private final SessionConfig config;

    KeycloakSession(
            @ConfigProperty(name = "quarkus.oidc.browser.auth-server-url") URI realm,
            @ConfigProperty(name = "quarkus.oidc.browser.client-id") String client,
            SessionConfig config) {
        this.logout = URI.create(realm + "/protocol/openid-connect/logout");
        this.client = client;
        this.config = config;
    }

    /// Ends the session of this request, if it has one. What Keycloak no longer knows has already ended.
    void end(RoutingContext routing) {
        AuthorizationCodeTokens tokens = routing.get(AuthorizationCodeTokens.class.getName());
        if (tokens == null || tokens.getRefreshToken() == null) {
            return;
        }
        try {
            var status = http.send(request(tokens.getRefreshToken()), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 500) {
                throw incomplete("status " + status);
            }
            LOG.debugf("Keycloak answered %d to the end of a session", status);
        } catch (IOException e) {
            throw incomplete(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw incomplete("interrupted");
        }
    }

    private static RuntimeException incomplete(String reason) {
        LOG.warnf("A session could not be ended at Keycloak: %s", reason);
        return GatewayRefusal.SIGN_OUT_INCOMPLETE.because(
                "You are signed out here, but the sign-in service could not be told. Close the browser on a shared computer.");
    }

    private HttpRequest request(String refreshToken) {
        var form = Map.of("client_id", client, "client_secret", config.clientSecret(), "refresh_token", refreshToken);
        return HttpRequest.newBuilder(logout)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
