package org.wsis.gateway.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/",
                "/fr/stocktaking/entries?q=a%20b&sort=-date",
                "/ar/awards/vote#c7",
                "/en/forum?to=https://x.example"
            })
    void an_address_of_ours_is_kept(String to) {
        assertThat(LocalPath.of(to)).map(LocalPath::value).contains(to);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "en/",
                "https://evil.example/",
                "HTTPS://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/en\\x",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " /en/",
                "/en/ x",
                "/%2f/evil.example",
                "/en/%5c",
                "/en//evil.example",
                "/en/../x",
                "/./x",
                "javascript:alert(1)",
                "/javascript:alert(1)\u0000",
                "data:text/html,x",
                "/é",
                "http:/evil.example",
                "/en/sign-in",
                "/en/sign-in?to=/en/sign-in",
                "/en/sign-out",
                "/sign-in/callback?code=1"
            })
    void everything_else_is_refused(String to) {
        assertThat(LocalPath.of(to)).isEmpty();
    }

    @Test
    void an_endless_address_is_refused() {
        assertThat(LocalPath.of("/" + "a".repeat(2_000))).isEmpty();
    }
}
