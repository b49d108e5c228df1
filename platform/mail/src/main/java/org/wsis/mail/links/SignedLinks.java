package org.wsis.mail.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.jspecify.annotations.Nullable;

/// Makes and checks the signed part of links in mails. Who holds such a link may do the one thing it was made for,
/// without signing in, until it expires: no row remembers it, so it can be used again until then. Whoever must
/// hinder that puts into the matter what changes with the first use, a version for one.
///
/// The signature is an HMAC over purpose, expiry and matter: a link made for one purpose is none for another. The
/// matter can be read by whoever holds the link; it holds ids and no secret.
@Startup
@ApplicationScoped
public class SignedLinks {

    private static final int SHORTEST_SECRET = 32;
    private static final byte FORMAT = 1;
    private static final int KEY_ID = 4;
    private static final int HEAD = 1 + KEY_ID + Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final int LONGEST = 1_000;

    private final List<Key> keys;
    private final Clock clock;

    SignedLinks(LinksConfig config, Clock clock) {
        this.keys = new ArrayList<>();
        keys.add(Key.of(config.secret()));
        config.formerSecrets().ifPresent(former -> former.forEach(secret -> keys.add(Key.of(secret))));
        this.clock = clock;
    }

    /// The signed part of a link, of characters that need no escaping in an address.
    ///
    /// @param purpose what the link is for; the same text reads it
    /// @param matter what it is about: ids
    /// @param until the last moment at which it is good
    public String sign(String purpose, String matter, Instant until) {
        var key = keys.getFirst();
        var text = matter.getBytes(StandardCharsets.UTF_8);
        var content = ByteBuffer.allocate(HEAD + text.length)
                .put(FORMAT)
                .put(key.id)
                .putLong(until.getEpochSecond())
                .put(text)
                .array();
        var signed = ByteBuffer.allocate(content.length + SIGNATURE)
                .put(content)
                .put(key.sign(purpose, content))
                .array();
        if (signed.length > LONGEST) {
            throw new IllegalArgumentException("A link of " + signed.length + " bytes would not survive a mail");
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /// The matter of a link made for this purpose.
    ///
    /// @throws org.wsis.problems.Refused when it is not ours or its time is over
    public String read(String purpose, @Nullable String link) {
        var signed = decoded(link);
        if (signed.length < HEAD + SIGNATURE || signed[0] != FORMAT) {
            throw notValid();
        }
        var content = Arrays.copyOf(signed, signed.length - SIGNATURE);
        var signature = Arrays.copyOfRange(signed, content.length, signed.length);
        var keyId = Arrays.copyOfRange(content, 1, 1 + KEY_ID);
        if (keys.stream()
                .filter(key -> Arrays.equals(key.id, keyId))
                .noneMatch(key -> MessageDigest.isEqual(key.sign(purpose, content), signature))) {
            throw notValid();
        }
        var until = Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong(1 + KEY_ID));
        if (clock.instant().isAfter(until)) {
            throw LinkRefusal.LINK_EXPIRED.because("It was good until " + until + ".");
        }
        return new String(content, HEAD, content.length - HEAD, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(@Nullable String link) {
        if (link == null || link.length() > 2 * LONGEST) {
            throw notValid();
        }
        try {
            return Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException e) {
            throw notValid();
        }
    }

    private static RuntimeException notValid() {
        return LinkRefusal.LINK_NOT_VALID.because("The signature does not belong to this link.");
    }

    /// A secret with the short name by which links say which one signed them.
    private static final class Key {

        private final byte[] id;
        private final SecretKeySpec secret;

        private Key(byte[] id, SecretKeySpec secret) {
            this.id = id;
            this.secret = secret;
        }

        static Key of(String secret) {
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalStateException("wsis.links.secret needs at least " + SHORTEST_SECRET + " characters");
            }
            var key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
            return new Key(Arrays.copyOf(mac(key, "key id".getBytes(StandardCharsets.UTF_8)), KEY_ID), key);
        }

        byte[] sign(String purpose, byte[] content) {
            var name = purpose.getBytes(StandardCharsets.UTF_8);
            return mac(
                    secret,
                    ByteBuffer.allocate(Integer.BYTES + name.length + content.length)
                            .putInt(name.length)
                            .put(name)
                            .put(content)
                            .array());
        }

        private static byte[] mac(SecretKeySpec key, byte[] content) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return mac.doFinal(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has HmacSHA256", e);
            }
        }
    }
}
