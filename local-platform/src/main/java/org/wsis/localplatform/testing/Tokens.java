package org.wsis.localplatform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Access tokens for tests, shaped like those of the realm `wsis`; the good ones and the bad ones that a service must
/// refuse.
///
/// ```java
/// Tokens.signed().subject(moderator).roles("moderator").build()
/// ```
///
/// Tokens are signed with a fixed key, because a test and the service under test may load this class twice.
public final class Tokens {

    /// Who issues the tokens of tests. No process answers there.
    public static final String ISSUER = "http://localhost:8180/realms/wsis";

    /// For whom the tokens are meant.
    public static final String AUDIENCE = "wsis";

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RSAPrivateCrtKey KEY = readKey();

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private PrivateKey key = KEY;
    private boolean signed = true;

    private Tokens() {
        var subject = UUID.randomUUID();
        var now = Instant.now();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("typ", "Bearer");
        claims.put("azp", "wsis-gateway");
        claims.put("sub", subject.toString());
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        roles("participant");
    }

    /// A token that every service accepts: a new person each time, with the role `participant`.
    public static Tokens signed() {
        return new Tokens();
    }

    /// Says who the person is.
    public Tokens subject(UUID subject) {
        return claim("sub", subject.toString());
    }

    /// Says in which session of the identity provider the token was made; form tokens are bound to it.
    public Tokens session(String sid) {
        return claim("sid", sid);
    }

    /// The roles of the person, in place of `participant` alone.
    public Tokens roles(String... roles) {
        return claim("realm_access", Map.of("roles", List.of(roles)));
    }

    /// A token without any role and without the claim that would carry them.
    public Tokens withoutRoles() {
        return without("realm_access");
    }

    /// A token that lacks a claim.
    public Tokens without(String name) {
        claims.remove(name);
        return this;
    }

    /// Sets any other claim, for instance `name` or `email`.
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /// A token that was good an hour ago.
    public Tokens expired() {
        var then = Instant.now().minus(Duration.ofHours(1));
        claim("iat", then.getEpochSecond());
        return claim("exp", then.plus(LIFETIME).getEpochSecond());
    }

    /// A token somebody else has issued.
    public Tokens ofAnotherIssuer() {
        return claim("iss", "https://somebody.example/realms/else");
    }

    /// A token meant for another service.
    public Tokens forAnotherAudience() {
        return claim("aud", "another-service");
    }

    /// A token signed by somebody who does not have our key.
    public Tokens signedByAnotherKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair().getPrivate();
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A token with `"alg":"none"` and no signature: the oldest trick.
    public Tokens unsigned() {
        signed = false;
        return this;
    }

    /// The token in its compact form.
    public String build() {
        var header = signed ? Map.of("alg", "RS256", "typ", "JWT", "kid", "test") : Map.of("alg", "none", "typ", "JWT");
        var content = encode(header) + "." + encode(claims);
        return content + "." + (signed ? signature(content) : "");
    }

    /// The public half of the key, as `quarkus.oidc.public-key` wants it.
    static String publicKey() {
        try {
            var half = new RSAPublicKeySpec(KEY.getModulus(), KEY.getPublicExponent());
            var encoded = KeyFactory.getInstance("RSA").generatePublic(half).getEncoded();
            return Base64.getEncoder().encodeToString(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, ?> part) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A claim can't be written as JSON.", e);
        }
    }

    private static RSAPrivateCrtKey readKey() {
        try (var in = Objects.requireNonNull(Tokens.class.getResourceAsStream("signing-key.pem"), "signing-key.pem")) {
            var pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            var encoded = pem.substring(pem.indexOf("KEY-----") + "KEY-----".length(), pem.indexOf("-----END"));
            var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(encoded));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
