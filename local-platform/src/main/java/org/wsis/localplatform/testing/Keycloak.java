package org.wsis.localplatform.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.wsis.localplatform.TestPlatform;

/// Gives the tests of the gateway a real Keycloak with the realm `wsis`, its demo accounts and its clients, on a free
/// port.
///
/// It is started once for all tests of a module, on a PostgreSQL that is started with it. The redirect address of the
/// realm holds for every port of this computer, so it does not matter on which the gateway under test listens.
public final class Keycloak implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestPlatform.startKeycloak();
        return Map.of("quarkus.oidc.auth-server-url", realm(), "wsis.gateway.client-secret", clientSecret());
    }

    /// Does nothing: the end comes with the end of the module's tests.
    @Override
    public void stop() {}

    /// The issuer, at which everything else about the realm can be asked.
    public static String realm() {
        return TestPlatform.realm();
    }

    /// The secret of the client `wsis-gateway`.
    public static String clientSecret() {
        return TestPlatform.gatewayClientSecret();
    }
}
