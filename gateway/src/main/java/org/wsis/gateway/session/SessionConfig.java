package org.wsis.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Signing in through Keycloak. `application.properties` hands these on to the OIDC extension.
@ConfigMapping(prefix = "wsis.gateway")
interface SessionConfig {

    /// The secret of the client `wsis-gateway` at Keycloak.
    String clientSecret();

    /// Encrypts the session cookie and the cookie of a sign-in under way: 32 characters or more, the same on
    /// every replica. A new one signs everybody out of the gateway, not out of Keycloak.
    String sessionSecret();

    /// Off only where the site is served over plain HTTP: on a developer's machine.
    @WithDefault("true")
    boolean secureCookies();
}
