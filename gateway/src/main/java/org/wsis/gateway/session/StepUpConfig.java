package org.wsis.gateway.session;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When officers must show anew that it is them.
@ConfigMapping(prefix = "wsis.gateway.officers")
interface StepUpConfig {

    /// Whoever has one of these roles is an officer.
    @WithDefault("credential-officer,gate-officer,programme-officer,moderator,prize-manager,prize-expert,fund-officer,"
            + "fund-approver,auditor,administrator")
    Set<String> roles();

    /// How long a password, once entered, is good for officers' work. Long enough for a morning at the queue, and a
    /// computer that was left alone at noon is of no use to anybody in the afternoon.
    @WithDefault("4h")
    Duration freshFor();

    /// The authentication context (`acr`) officers must have reached, where the realm knows levels: a second factor,
    /// for instance. The realm is asked for it (`acr_values`). None in the local realm.
    Optional<String> acr();

    /// The pages and addresses where officers read what is not public, found in the path after the service. What an
    /// officer sends (every method but GET, HEAD and OPTIONS) is always checked, wherever it goes.
    Pattern paths();
}
