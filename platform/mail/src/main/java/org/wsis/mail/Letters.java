package org.wsis.mail;

import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wsis.pages.Service;

/// Writes the two bodies of a mail from its one template, in the language of its reader.
@ApplicationScoped
class Letters {

    /// Two megabytes of mail would be a mistake, and four of them a full mailbox.
    private static final int MOST_CHARACTERS = 200_000;

    private final Service service;

    Letters(@ConfigProperty(name = "wsis.service") String service) {
        this.service = Arrays.stream(Service.values())
                .filter(one -> one.segment().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wsis.service is none of the four: " + service));
    }

    /// The two bodies.
    record Bodies(String html, String text) {}

    Bodies write(Mail mail, Optional<String> unsubscribe) {
        var html = mail.body()
                .setLocale(mail.language().locale())
                .data("letter", new Letter(mail.subject(), mail.language(), service, unsubscribe))
                .render();
        if (html.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(mail + " has " + html.length() + " characters");
        }
        return new Bodies(html, PlainText.of(html));
    }
}
