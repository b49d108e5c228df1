package org.wsis.events;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How events are sent and read.
@ConfigMapping(prefix = "wsis.events")
interface EventsConfig {

    /// Name of this process in `ce_source`, and of its relay at the broker.
    @WithDefault("${quarkus.application.name}")
    String source();

    /// What stands before the type in `ce_dataschema`, so that a reader can find the schema of the data.
    @WithDefault("urn:wsis:contract:")
    String dataschemaPrefix();

    /// Sending.
    Relay relay();

    /// Receiving.
    Reader reader();

    interface Relay {

        /// Whether this replica may publish. Off only where a test wants to look into the outbox.
        @WithDefault("true")
        boolean enabled();

        /// How many events are sent in one broker transaction.
        @WithDefault("1000")
        int batch();

        /// How long the relay sleeps at most when nobody wakes it; bounds the delay of an event whose wake-up was
        /// lost.
        @WithDefault("1s")
        Duration idle();

        /// How long it waits before it tries again after the broker or the database failed.
        @WithDefault("1s")
        Duration retry();
    }

    interface Reader {

        /// Whether this replica reads events.
        @WithDefault("true")
        boolean enabled();

        /// How many messages are applied in one database transaction.
        @WithDefault("500")
        int batch();

        /// How often a message that fails is tried before it goes to the dead letters. An unreadable one is tried
        /// once.
        @WithDefault("3")
        int attempts();

        /// How long it waits before it tries again.
        @WithDefault("200ms")
        Duration retry();

        /// How long the inbox remembers a message. Repeats come within seconds of a crash, never after days.
        @WithDefault("30d")
        Duration remembers();
    }
}
