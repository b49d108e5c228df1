package org.wsis.localplatform.testing;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {

    @Test
    void a_token_is_signed_with_the_key_that_services_under_test_trust() throws Exception {
        assertThat(isTrusted(Tokens.signed().build())).isTrue();
        assertThat(isTrusted(Tokens.signed().signedByAnotherKey().build())).isFalse();
    }

    @Test
    void it_says_who_the_person_is_and_what_she_may_do() throws Exception {
        var subject = UUID.randomUUID();

        var claims = claims(Tokens.signed().subject(subject).roles("moderator").build());

        assertThat(claims.path("sub").asText()).isEqualTo(subject.toString());
        assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("moderator");
        assertThat(claims.path("aud").asText()).isEqualTo("wsis");
        assertThat(claims.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void each_bad_token_is_bad_in_its_one_way() throws Exception {
        assertThat(claims(Tokens.signed().expired().build()).path("exp").asLong())
                .isLessThan(Instant.now().getEpochSecond());
        assertThat(claims(Tokens.signed().ofAnotherIssuer().build()).path("iss").asText())
                .isNotEqualTo(Tokens.ISSUER);
        assertThat(claims(Tokens.signed().forAnotherAudience().build())
                        .path("aud")
                        .asText())
                .isNotEqualTo(Tokens.AUDIENCE);
        assertThat(claims(Tokens.signed().withoutRoles().build()).has("realm_access"))
                .isFalse();
        assertThat(Tokens.signed().unsigned().build()).endsWith(".");
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(parts(token).get(1)));
    }

    private static boolean isTrusted(String token) throws Exception {
        var key = new X509EncodedKeySpec(Base64.getDecoder().decode(Tokens.publicKey()));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(key));
        var content = parts(token).get(0) + "." + parts(token).get(1);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts(token).get(2)));
    }

    private static List<String> parts(String token) {
        return List.of(token.split("\\.", -1));
    }
}
