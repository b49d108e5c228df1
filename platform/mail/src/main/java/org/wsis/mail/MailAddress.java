package org.wsis.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of one mailbox, and nothing else: no name beside it, no second address, no line break, so that
/// nothing typed into it can become a header or another recipient.
///
/// @param value as it goes to the mail server: the domain in ASCII
public record MailAddress(String value) {

    /// RFC 5321: 64 octets before the @, 254 in all.
    private static final int MOST_CHARACTERS = 254;

    /// What HTML allows in `<input type="email">`: every address that people have, and none of the exotic forms
    /// of RFC 5322 (quotes, comments) that servers read differently.
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    public MailAddress {
        var at = value.lastIndexOf('@');
        if (at < 1
                || at > 64
                || value.length() > MOST_CHARACTERS
                || !LOCAL_PART.matcher(value.substring(0, at)).matches()
                || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("not the address of a mailbox"); // which one would be in the log
        }
    }

    /// Reads what somebody typed; empty when it is no address that a mail can be sent to. A domain may be in any
    /// script (`почта.рф`); before the @ only ASCII goes, which is all that most servers take.
    public static Optional<MailAddress> of(String typed) {
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new MailAddress(text.substring(0, at) + "@" + domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Says nothing of the address: it might end up in a log.
    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
