package org.wsis.gateway.session;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// Makes the gateway renew every session at every request: tokens live five minutes, and it renews them ten
/// before.
public final class Impatience implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.browser.token.refresh-token-time-skew", "10M");
    }

    @Override
    public void stop() {}
}
