package org.wsis.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How mails are written, sent and forgotten.
@ConfigMapping(prefix = "wsis.mail")
interface MailConfig {

    /// The address mails come from; its domain ends their `Message-ID`. What bounces comes back here.
    String from();

    /// The name beside that address.
    @WithDefault("WSIS")
    String fromName();

    /// Where people open the suite: scheme, host and, if unusual, port. Links in mails begin with it.
    URI publicAddress();

    /// The server that takes our mails.
    Smtp smtp();

    /// The pace.
    Sending sending();

    /// How long something stays.
    Keeping keeping();

    /// How the connection to the server is protected.
    enum Tls {
        /// Not at all: only for a server on the same machine.
        NONE,
        /// By STARTTLS, without which nothing is sent.
        STARTTLS,
        /// From the first byte on.
        SMTPS
    }

    interface Smtp {

        String host();

        @WithDefault("587")
        int port();

        @WithDefault("STARTTLS")
        Tls tls();

        /// Empty where the server knows us by our network.
        Optional<String> username();

        Optional<String> password();

        @WithDefault("10s")
        Duration connectTimeout();

        /// How long the server may take for each answer.
        @WithDefault("60s")
        Duration timeout();

        /// After so many mails a connection is made anew, as servers like it.
        @WithDefault("100")
        int mailsPerConnection();
    }

    interface Sending {

        /// Whether this replica may send. Off only in tests without a mail server.
        @WithDefault("true")
        boolean enabled();

        /// How many mails are on their way at the same time; as many are uncertain after a crash at worst.
        @WithDefault("4")
        int lanes();

        /// How many mails a service sends in a second at most, all replicas together. Servers slow down, or shut
        /// out, who sends more than they like.
        @WithDefault("20")
        int perSecond();

        /// How long an idle sender sleeps before it looks for new mails.
        @WithDefault("1s")
        Duration idle();

        /// How long it waits after the database failed, or while another replica sends.
        @WithDefault("2s")
        Duration retry();

        /// How long a mail waits after the server refused it for now; doubles with each attempt.
        @WithDefault("30s")
        Duration firstBackOff();

        /// What the doubling ends at.
        @WithDefault("1h")
        Duration longestBackOff();

        /// How long all mails wait, after doubling from a second, while the server does not answer.
        @WithDefault("30s")
        Duration longestPause();

        /// How long a mail is tried before it is dead.
        @WithDefault("3d")
        Duration patience();

        /// When a mail that is on its way without an outcome counts as uncertain: its process is gone. Much longer
        /// than a conversation with the server can last.
        @WithDefault("10m")
        Duration abandonedAfter();
    }

    interface Keeping {

        /// How long address and text of a mail stay after it went or failed, for questions about it.
        @WithDefault("7d")
        Duration content();

        /// How long its key stays, which keeps the same mail from being written again.
        @WithDefault("400d")
        Duration key();
    }
}
