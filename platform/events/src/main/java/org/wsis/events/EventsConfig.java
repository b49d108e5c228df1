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

        /// While events keep coming, how long at least from one broker transaction to the next. Each costs the
        /// broker as much as a hundred events, and each becomes a database transaction of every reader. After a
        /// rest the first event goes at once.
        @WithDefault("20ms")
        Duration gather();

        /// How long either side of the relay's connection to the database may be silent before the other takes it
        /// for dead. It bounds how long nobody publishes after a machine or a network went away without a word.
        @WithDefault("30s")
        Duration silence();
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

        /// How long the inbox remembers a message. Only a relay that could not forget what it has published
        /// repeats it: seconds after a crash, days after a service was restored from a backup. How far a reader
        /// came is not forgotten with it, nor when the broker forgets its groups: see decision 0009.
        @WithDefault("30d")
        Duration remembers();
    }
}
