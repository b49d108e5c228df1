package org.wsis.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.qute.TemplateInstance;
import org.wsis.referencedata.Language;

/// A mail to one person, in her language.
///
/// @param key what keeps it from being written twice: the same key added again is the same mail. It is made of ids
/// (`entry-decided/<decision>`) and outlives the mail, so it holds no address and no name
/// @param to where it goes
/// @param language in which it is written
/// @param person the account it belongs to, so that it is erased with her; empty for somebody who has none yet
/// @param subject plain text; whatever it holds becomes one line
/// @param body a checked template (`.html`) that includes `mail/letter`
/// @param series mails that belong together, such as one call for updates; such mails carry the way out of further
/// ones, and let others go before
/// @param whenUncertain what happens when nobody knows whether it went
public record Mail(
        String key,
        MailAddress to,
        Language language,
        Optional<UUID> person,
        String subject,
        TemplateInstance body,
        Optional<String> series,
        WhenUncertain whenUncertain) {

    private static final int LONGEST_SUBJECT = 150;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /// Control characters break a line or a header; marks of direction make a subject look like another one.
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202a-\u202e\u2066-\u2069]+");

    public Mail {
        if (!KEY.matcher(key).matches()
                || series.filter(s -> !KEY.matcher(s).matches()).isPresent()) {
            throw new IllegalArgumentException("a key is made of visible ASCII, at most 200 of it: " + key);
        }
        subject = oneLine(subject);
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("a mail needs a subject: " + key);
        }
    }

    /// A mail to somebody with an account, which goes at most once.
    public static Mail to(Contact contact, String key, String subject, TemplateInstance body) {
        return new Mail(
                key,
                contact.address(),
                contact.language(),
                Optional.of(contact.person()),
                subject,
                body,
                Optional.empty(),
                WhenUncertain.LEAVE);
    }

    /// A mail to an address that somebody else named, an invitation for one; goes at most once.
    public static Mail to(MailAddress address, Language language, String key, String subject, TemplateInstance body) {
        return new Mail(key, address, language, Optional.empty(), subject, body, Optional.empty(), WhenUncertain.LEAVE);
    }

    /// The same mail as one of a series.
    public Mail inSeries(String name) {
        return new Mail(key, to, language, person, subject, body, Optional.of(name), whenUncertain);
    }

    /// The same mail, sent once more when nobody knows whether it went: for one whose absence is worse than a copy.
    public Mail repeatedWhenUncertain() {
        return new Mail(key, to, language, person, subject, body, series, WhenUncertain.REPEAT);
    }

    private static String oneLine(String text) {
        var line = NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip().replaceAll(" +", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1))
                        .strip() + "…";
    }

    /// Says only which mail it is: the rest might end up in a log.
    @Override
    public String toString() {
        return "Mail[" + key + "]";
    }
}
