package org.wsis.pages;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/stocktaking/words",
                "/en/stocktaking/broken",
                "/nothing",
                "/api/nothing",
                "/en/display?theme=dark",
                "/assets/nothing"
            })
    void every_answer_forbids_script_frames_and_everything_from_elsewhere(String address) {
        var answer = Site.get(address);

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    }
}
