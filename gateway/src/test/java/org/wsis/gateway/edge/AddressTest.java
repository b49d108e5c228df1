package org.wsis.gateway.edge;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/",
                "/en/stocktaking",
                "/api/forum/v1/editions/2026",
                "/en/stocktaking?to=//x&p=%2F%2e%2e%00",
                "/en/a.b/c-d_e~f!$&'()*+,=:@",
                "/zh/stocktaking/%E4%B8%AD",
                "/en/a..b",
                "/en/..a",
                "/robots.txt"
            })
    void an_ordinary_address_is_fine(String target) {
        assertThat(Address.fault(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://evil.example/",
                "en",
                "//evil.example/",
                "/en//stocktaking",
                "/en/./x",
                "/en/../q/health",
                "/..",
                "/en/..",
                "/en/.",
                "/en/%2e%2e/x",
                "/en/%2E",
                "/en/a%2fb",
                "/en/a%5cb",
                "/en/a\\b",
                "/en/%00",
                "/en/%0d%0aX:y",
                "/en/%7f",
                "/en/%252e%252e/",
                "/en/%25",
                "/en/..;/q/health",
                "/en/x;jsessionid=1",
                "/en/%3b",
                "/en/%zz",
                "/en/%4",
                "/en/%",
                "/en/ü",
                "/en/%c0%ae",
                "/en/%ff",
                "/en/a b",
                "/en/#x",
                "/en/%3fx"
            })
    void an_address_with_two_readings_is_refused(String target) {
        assertThat(Address.fault(target)).isPresent();
    }
}
