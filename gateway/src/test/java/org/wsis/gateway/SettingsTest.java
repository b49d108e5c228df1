package org.wsis.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Operators write these names into their deployments: renaming one breaks them.
@QuarkusTest
@WithTestResource(Upstreams.class)
class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wsis.gateway.connect-timeout | 2s",
                "wsis.gateway.stall-timeout | 60s",
                "wsis.gateway.connections-per-service | 128",
                "wsis.gateway.waiting-per-service | 512",
                "wsis.gateway.failures-before-outage | 5",
                "wsis.gateway.api-body-limit | 1M",
                "wsis.gateway.page-body-limit | 12M",
                "wsis.gateway.forwarded-cookies | display",
                "wsis.gateway.officers.fresh-for | 4h",
                "wsis.gateway.limits.enabled | true",
                "wsis.gateway.limits.remembered | 100000",
                "wsis.gateway.limits.all.client | 12000",
                "wsis.gateway.limits.all.account | 3000",
                "wsis.gateway.limits.login.client | 600",
                "wsis.gateway.limits.vote.client | 3000",
                "wsis.gateway.limits.vote.account | 120",
                "wsis.gateway.limits.register.client | 1200",
                "wsis.gateway.limits.register.account | 120",
                "wsis.gateway.limits.search.client | 1200",
                "wsis.gateway.limits.search.account | 300",
                "wsis.gateway.limits.all.window | 1m",
                "wsis.gateway.operators | 127.0.0.0/8,::1/128",
                "quarkus.oidc.browser.authentication.pkce-required | true",
                "quarkus.oidc.browser.authentication.cookie-same-site | lax",
                "quarkus.oidc.browser.token-state-manager.encryption-algorithm | dir",
                "quarkus.http.http2 | false",
            })
    void names_and_defaults_stay(String name, String value) {
        assertThat(ConfigProvider.getConfig().getValue(name, String.class)).isEqualTo(value);
    }
}
