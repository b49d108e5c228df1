package org.wsis.mail.links;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/// The keys of signed links.
@ConfigMapping(prefix = "wsis.links")
interface LinksConfig {

    /// At least 32 characters, the same on all replicas of a service. No default outside dev and test.
    String secret();

    /// Earlier secrets, of which links are still out. To change the key: put the old one here, the new one above,
    /// and take the old one away when its last link has expired, or at once when it became known to others.
    Optional<List<String>> formerSecrets();
}
