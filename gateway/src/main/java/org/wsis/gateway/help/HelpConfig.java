package org.wsis.gateway.help;

import io.smallrye.config.ConfigMapping;

/// Whom people can ask.
@ConfigMapping(prefix = "wsis.gateway")
interface HelpConfig {

    /// The e-mail address of the secretariat, on the pages of help and accessibility.
    String contact();
}
