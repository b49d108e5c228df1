package org.wsis.mail;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.wsis.mail.links.SignedLinks;

/// Stops the mails of series for a person, by the link that stands in each of them and without signing in.
@ApplicationScoped
class Unsubscribing {

    static final String PURPOSE = "mail/unsubscribe";

    private final SignedLinks links;
    private final Contacts contacts;

    Unsubscribing(SignedLinks links, Contacts contacts) {
        this.links = links;
        this.contacts = contacts;
    }

    /// Refuses a link that is not ours or not good any more.
    UUID check(@Nullable String link) {
        return UUID.fromString(links.read(PURPOSE, link));
    }

    /// From now on she gets no mail of a series. Once more does nothing.
    @Transactional
    void unsubscribe(@Nullable String link) {
        contacts.unsubscribe(check(link));
    }
}
