package org.wsis.pages.forms;

import io.smallrye.config.ConfigMapping;

/// The secret behind the form tokens.
@ConfigMapping(prefix = "wsis.form-token")
interface FormTokenConfig {

    /// At least 32 characters, the same in all processes and on all replicas: a form made by one is checked by
    /// another. No default outside dev and test. Changing it makes open forms ask to be sent again; nothing is
    /// lost.
    String secret();
}
