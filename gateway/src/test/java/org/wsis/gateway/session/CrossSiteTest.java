package org.wsis.gateway.session;

import java.net.http.HttpRequest.BodyPublishers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Upstreams.class)
class CrossSiteTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST,   same-origin, own,                     200",
                "POST,   none,        -,                       200",
                "POST,   -,           own,                     200",
                "POST,   -,           -,                       200",
                "GET,    cross-site,  -,                       200",
                "POST,   cross-site,  -,                       403",
                "POST,   same-site,   -,                       403",
                "POST,   -,           https://evil.example,    403",
                "POST,   -,           null,                    403",
                "POST,   -,           https://localhost,       403",
                "POST,   -,           http://localhost.evil.example, 403",
                "POST,   same-origin, https://evil.example,    403",
                "PUT,    cross-site,  own,                     403",
                "PATCH,  cross-site,  -,                       403",
                "DELETE, cross-site,  -,                       403",
            })
    void a_change_must_come_from_our_own_pages(String method, String site, String origin, int status) {
        for (var path : new String[] {"/api/stocktaking/v1/echo", "/en/stocktaking/echo"}) {
            var request = Door.to(path).method(method, BodyPublishers.noBody()).header("Cookie", "display=dark");
            if (site != null) {
                request.header("Sec-Fetch-Site", site);
            }
            if (origin != null) {
                request.header("Origin", origin.replace("own", "http://localhost:" + Door.port()));
            }

            assertThat(Door.send(request).statusCode()).as(path).isEqualTo(status);
        }
    }

    @Test
    void a_program_with_a_token_may_come_from_anywhere() {
        var answer = Door.send(Door.to("/api/stocktaking/v1/echo")
                .header("Authorization", "Bearer " + Tokens.signed().build())
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void nobody_else_can_sign_our_visitors_out() {
        var answer = Door.send(
                Door.to("/en/sign-out").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
