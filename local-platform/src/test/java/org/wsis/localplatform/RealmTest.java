package org.wsis.localplatform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the realm file must keep, whoever edits it.
class RealmTest {

    private final JsonNode realm = read();

    @Test
    void each_role_has_one_demo_account() {
        var accounts = texts(realm.path("users"), "username");

        assertThat(accounts)
                .containsExactlyElementsOf(
                        Roles.ALL.stream().map(role -> role + "@wsis.example").toList());
        assertThat(texts(realm.path("roles").path("realm"), "name")).containsAll(Roles.ALL);
    }

    @Test
    void an_account_has_its_role_and_is_a_participant() {
        for (var user : realm.path("users")) {
            var role = user.path("username").asText().replace("@wsis.example", "");

            assertThat(user.path("realmRoles")).extracting(JsonNode::asText).contains(role, "participant");
        }
    }

    @Test
    void the_secret_of_the_gateway_is_not_in_the_file() {
        assertThat(client("wsis-gateway").path("secret").asText()).isEqualTo("${WSIS_GATEWAY_CLIENT_SECRET}");
    }

    @Test
    void the_gateway_must_prove_that_it_began_the_sign_in() {
        assertThat(client("wsis-gateway")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
        assertThat(client("wsis-gateway").path("directAccessGrantsEnabled").asBoolean())
                .isFalse();
    }

    @Test
    void a_token_says_how_to_reach_the_person_and_in_which_language() {
        var claims = new ArrayList<String>();
        for (var mapper : realm.path("clientScopes").path(0).path("protocolMappers")) {
            if (mapper.path("config").path("access.token.claim").asText().equals("true")) {
                claims.add(mapper.path("config").path("claim.name").asText());
            }
        }

        assertThat(claims).contains("email", "email_verified", "locale");
    }

    private JsonNode client(String id) {
        for (var client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }

    private static JsonNode read() {
        try (var in = RealmTest.class.getResourceAsStream("wsis-realm.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
