package org.wsis.gateway.edge;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the edge needs to know of its surroundings.
@ConfigMapping(prefix = "wsis.gateway")
interface EdgeConfig {

    /// The peers that may read `/q` (health, metrics): addresses or networks in CIDR form.
    /// Everybody else is told that nothing is there.
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> operators();

    /// The address of Keycloak's realm as browsers see it. It differs from `quarkus.oidc.auth-server-url` where
    /// the gateway reaches Keycloak by an inner address.
    URI signInUrl();

    /// The sites whose scripts may call the API from a browser, with a token: `https://partner.example`, separated by
    /// commas. Nobody's by default.
    Optional<Set<String>> corsOrigins();
}
