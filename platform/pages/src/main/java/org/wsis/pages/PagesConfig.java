package org.wsis.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What an operator decides about all pages.
@ConfigMapping(prefix = "wsis.pages")
interface PagesConfig {

    /// Whether a band above every page says that the data are samples. On for the demo year.
    @WithDefault("false")
    boolean sampleData();
}
