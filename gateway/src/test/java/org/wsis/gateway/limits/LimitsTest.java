package org.wsis.gateway.limits;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsis.gateway.Door;
import org.wsis.gateway.Settings;
import org.wsis.gateway.Upstreams;
import org.wsis.localplatform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/// Every test has a client of its own, as a load balancer would forward it: an address of IPv4 or a network of IPv6.
@QuarkusTest
@WithTestResource(Upstreams.class)
@WithTestResource(
        value = Settings.class,
        initArgs = {
            @ResourceArg(name = "quarkus.http.proxy.proxy-address-forwarding", value = "true"),
            @ResourceArg(name = "wsis.gateway.limits.all.client", value = "40"),
            @ResourceArg(name = "wsis.gateway.limits.all.account", value = "30"),
            @ResourceArg(name = "wsis.gateway.limits.login.client", value = "5"),
            @ResourceArg(name = "wsis.gateway.limits.vote.client", value = "8"),
            @ResourceArg(name = "wsis.gateway.limits.vote.account", value = "4"),
            @ResourceArg(name = "wsis.gateway.limits.register.client", value = "6"),
            @ResourceArg(name = "wsis.gateway.limits.register.account", value = "3"),
            @ResourceArg(name = "wsis.gateway.limits.search.client", value = "7"),
        })
class LimitsTest {

    private static int clients;

    private final String client = "198.51.100." + ++clients;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "login    | GET  | /fr/sign-in?to=/fr/                   | 5",
                "vote     | POST | /en/awards/vote/C7-EHEA               | 8",
                "vote     | PUT  | /api/awards/v1/ballots/C7-EHEA        | 8",
                "register | POST | /ru/forum/2026/register               | 6",
                "register | PUT  | /api/forum/v1/registrations/1         | 6",
                "search   | GET  | /api/stocktaking/v1/entries?l=9&q=x   | 7",
                "search   | GET  | /zh/stocktaking?q=x                   | 7",
                "all      | GET  | /en/stocktaking?q=                    | 40",
                "all      | GET  | /api/awards/v1/ballots/C7-EHEA        | 40",
                "all      | GET  | /en/                                  | 40",
                "all      | GET  | /nowhere                              | 40",
            })
    void each_kind_of_request_has_a_limit_of_its_own(String policy, String method, String target, int limit) {
        for (var i = 1; i <= limit; i++) {
            var answer = send(method, target);
            assertThat(answer.statusCode()).as("request %d", i).isNotEqualTo(429);
        }
        var refused = send(method, target);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Policy"))
                .contains("\"%s-client\";q=%d;w=60".formatted(policy, limit));
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"%s-client\";r=0;t=".formatted(policy)));
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    }

    @Test
    void a_program_is_told_how_much_is_left_and_then_by_a_problem_document_how_long_to_wait() {
        assertThat(send("GET", "/api/stocktaking/v1/entries?q=x").headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"search-client\";r=6;t="));
        for (var i = 0; i < 6; i++) {
            send("GET", "/api/stocktaking/v1/entries?q=x");
        }

        var refused = send("GET", "/api/stocktaking/v1/entries?q=x");

        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("/problems#TOO_MANY_REQUESTS", "More than 7 requests in 60 seconds");
    }

    @Test
    void a_person_is_told_by_a_page_in_their_language() {
        HttpResponse<String> page;
        do {
            page = send("GET", "/es/stocktaking?q=x");
        } while (page.statusCode() == 200);

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("<html lang=\"es\"", "Demasiadas solicitudes en poco tiempo");
        assertThat(send("GET", "/es/stocktaking").statusCode())
                .as("whoever searched too much may read on")
                .isEqualTo(200);
    }

    @Test
    void an_account_is_counted_wherever_it_comes_from_and_others_are_not_hindered() {
        var account = UUID.randomUUID();
        for (var i = 1; i <= 4; i++) {
            assertThat(vote(account, "203.0.113." + i)).isEqualTo(200);
        }

        assertThat(vote(account, "203.0.113.99")).isEqualTo(429);
        assertThat(vote(UUID.randomUUID(), "203.0.113.99")).isEqualTo(200);
    }

    @Test
    void a_network_of_ipv6_is_one_client() {
        for (var i = 1; i <= 5; i++) {
            send("GET", "/en/sign-in", "2001:db8:0:7::" + i);
        }
        assertThat(send("GET", "/en/sign-in", "2001:db8:0:7::99").statusCode()).isEqualTo(429);
        assertThat(send("GET", "/en/sign-in", "2001:db8:0:8::99").statusCode()).isNotEqualTo(429);
    }

    @Test
    void health_and_style_sheets_are_not_counted() {
        for (var i = 0; i < 50; i++) {
            assertThat(send("GET", "/assets/wsis.css").statusCode()).isNotEqualTo(429);
            assertThat(Door.get("/q/health/live").headers().firstValue("RateLimit"))
                    .isEmpty();
        }
    }

    private int vote(UUID account, String from) {
        var token = Tokens.signed().subject(account).build();
        return Door.send(Door.to("/api/awards/v1/ballots/C1")
                        .header("Authorization", "Bearer " + token)
                        .header("X-Forwarded-For", from)
                        .method("PUT", BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private HttpResponse<String> send(String method, String target) {
        return send(method, target, client);
    }

    private static HttpResponse<String> send(String method, String target, String from) {
        return Door.send(Door.to(target).header("X-Forwarded-For", from).method(method, BodyPublishers.noBody()));
    }
}
