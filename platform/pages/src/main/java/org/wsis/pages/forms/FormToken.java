package org.wsis.pages.forms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.Account;

/// Shows that a form comes from a page that we gave to this session. The token is an HMAC over subject and
/// session, so no process has to remember it, and a page of one process holds for all.
///
/// In a page it is masked with fresh random bytes. Pages are compressed, and a secret that stood in them
/// unchanged beside text that a stranger chooses could be guessed from the length of the answers.
@Startup
@ApplicationScoped
public class FormToken {

    /// The name of the hidden field.
    public static final String FIELD = "form-token";

    private static final int LENGTH = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    FormToken(FormTokenConfig config) {
        if (config.secret().length() < LENGTH) {
            throw new IllegalStateException("wsis.form-token.secret needs at least " + LENGTH + " characters");
        }
        this.key = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// A token for the forms of a page that is shown to this account.
    public String issue(Account account) {
        var mask = new byte[LENGTH];
        random.nextBytes(mask);
        var token = expected(account);
        var masked = new byte[2 * LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            masked[i] = mask[i];
            masked[LENGTH + i] = (byte) (token[i] ^ mask[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
    }

    /// Whether this is a token of this account and session, masked or bare. Takes the same time for every wrong
    /// one.
    public boolean accepts(Account account, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected(account), unmasked(given));
    }

    private byte[] expected(Account account) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((account.subject() + ":" + account.session()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] unmasked(String given) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(given);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
        if (bytes.length != 2 * LENGTH) {
            return bytes;
        }
        var token = new byte[LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            token[i] = (byte) (bytes[i] ^ bytes[LENGTH + i]);
        }
        return token;
    }
}
