package org.wsis.stocktaking.searching;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much a search may cost.
@ConfigMapping(prefix = "wsis.searching")
interface SearchingConfig {

    /// How many bytes the places of words may take in memory; an eighth of the heap when nobody says. Less makes
    /// searches for frequent words slower, never wrong.
    Optional<Long> memory();

    /// How many searches may ask the database for words that are not remembered, at the same time.
    @WithDefault("4")
    int searchesOfNewWords();

    /// How long another one waits for its turn before it is told to come back later.
    @WithDefault("1s")
    Duration patience();
}
