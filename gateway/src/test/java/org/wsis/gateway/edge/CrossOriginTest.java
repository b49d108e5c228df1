package org.wsis.gateway.edge;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Settings;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(Upstreams.class)
@WithTestResource(
        value = Settings.class,
        initArgs =
                @ResourceArg(
                        name = "wsis.gateway.cors-origins",
                        value = "https://partner.example,http://localhost:3000"))
class CrossOriginTest {

    private static final String ALLOWED = "access-control-allow-origin";

    @Test
    void a_configured_site_may_ask_and_may_read_the_answer() {
        var preflight = preflight("/api/stocktaking/v1/echo", "https://partner.example");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue(ALLOWED)).contains("https://partner.example");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Authorization", "Idempotency-Key"));
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("PUT"));

        var answer = Door.send(Door.to("/api/stocktaking/v1/echo")
                .header("Origin", "https://partner.example")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Authorization", "Bearer " + Tokens.signed().build())
                .PUT(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues(ALLOWED)).containsExactly("https://partner.example");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("ETag", "RateLimit"));
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void an_error_can_be_read_too() {
        var answer = Door.get(
                "/api/stocktaking/v1/echo", "Origin", "http://localhost:3000", "Authorization", "Bearer nonsense");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue(ALLOWED)).contains("http://localhost:3000");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/stocktaking/v1/echo, https://evil.example, 403",
        "/api/stocktaking/v1/echo, null, 403",
        "/api/stocktaking/v1/echo, https://partner.example.evil.example, 403",
        "/api/stocktaking/v1/echo, http://partner.example, 403",
        "/en/stocktaking/echo, https://partner.example, 200",
    })
    void nobody_else_may_and_nobody_may_read_pages(String path, String origin, int status) {
        var preflight = preflight(path, origin);

        assertThat(preflight.statusCode()).isEqualTo(status);
        assertThat(preflight.headers().map()).doesNotContainKeys(ALLOWED, "access-control-allow-methods");
        assertThat(Door.get(path, "Origin", origin).headers().map()).doesNotContainKey(ALLOWED);
    }

    @Test
    void a_service_has_no_say_in_it() {
        assertThat(Door.get("/api/stocktaking/v1/talkative", "Origin", "https://evil.example")
                        .headers()
                        .map())
                .doesNotContainKey(ALLOWED);
        assertThat(Door.get("/api/stocktaking/v1/talkative", "Origin", "https://partner.example")
                        .headers()
                        .allValues(ALLOWED))
                .containsExactly("https://partner.example");
    }

    @Test
    void cookies_do_not_travel_to_other_sites() {
        assertThat(preflight("/api/stocktaking/v1/echo", "https://partner.example")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-credentials");
        var answer = Door.send(Door.to("/api/stocktaking/v1/echo")
                .header("Origin", "https://partner.example")
                .header("Cookie", "q_session_browser=x")
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*.example", "https://partner.example/", "partner.example", "HTTPS://A.example"})
    void what_could_never_match_is_refused_at_start(String origin) {
        assertThatThrownBy(() -> CrossOrigin.check(origin)).isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpResponse<String> preflight(String path, String origin) {
        return Door.send(Door.to(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
