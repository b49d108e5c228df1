package org.wsis.pages.forms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.wsis.pages.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormTokenTest {

    private static final String SECRET = "a secret of more than 32 characters";

    private final FormToken tokens = new FormToken(() -> SECRET);
    private final Account account = new Account("subject", "session");

    @Test
    void a_token_holds_for_its_account_and_session_and_for_no_other() {
        var token = tokens.issue(account);

        assertThat(tokens.accepts(account, token)).isTrue();
        assertThat(tokens.accepts(new Account("subject", "another session"), token))
                .isFalse();
        assertThat(tokens.accepts(new Account("somebody else", "session"), token))
                .isFalse();
        assertThat(tokens.accepts(Account.NONE, token)).isFalse();
        assertThat(new FormToken(() -> "another secret of more than 32 characters").accepts(account, token))
                .isFalse();
    }

    @Test
    void a_token_looks_different_on_every_page() {
        assertThat(tokens.issue(account)).isNotEqualTo(tokens.issue(account));
    }

    @Test
    void the_bare_token_is_the_hmac_of_subject_and_session() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var bare = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal("subject:session".getBytes(StandardCharsets.UTF_8)));

        assertThat(tokens.accepts(account, bare)).isTrue();
    }

    @Test
    void anything_else_is_refused() {
        assertThat(tokens.accepts(account, null)).isFalse();
        assertThat(tokens.accepts(account, "")).isFalse();
        assertThat(tokens.accepts(account, "no base64!")).isFalse();
        assertThat(tokens.accepts(account, "A".repeat(10_000))).isFalse();
        assertThat(tokens.accepts(account, tokens.issue(account).substring(1))).isFalse();
    }

    @Test
    void a_short_secret_stops_the_start() {
        assertThatThrownBy(() -> new FormToken(() -> "short")).hasMessageContaining("wsis.form-token.secret");
    }
}
