package org.wsis.mail;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;

/// One connection to the mail server, kept for the next mails. Used by one thread at a time.
///
/// It knows the moment from which on a mail may have been taken: when the last byte is written. Whatever breaks
/// before is no doubt, whatever breaks between that and the answer is one. That is what it is made for, and why it
/// does not use the framework's mailer, whose failures do not tell the two apart and whose conversations go on
/// after their time is over.
final class SmtpConnection implements AutoCloseable {

    /// A server closes idle connections after five minutes or less; one that rested is asked first.
    private static final Duration FRESH = Duration.ofSeconds(2);

    /// The server hung up on a mail before it had it. If it does so with all of them, connecting will fail.
    private static final Outcome BROKEN_OFF =
            new Outcome.RefusedForNow("broken off", "The connection broke before the mail was handed over.");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final MailConfig config;
    private final Clock clock;
    private final Session session;
    private final String domain;
    private @Nullable WatchedTransport transport;
    private int mails;
    private Instant lastUse = Instant.EPOCH;

    SmtpConnection(MailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.session = Session.getInstance(properties(config));
        this.domain = config.from().substring(config.from().lastIndexOf('@') + 1);
    }

    /// Tries to hand the mail over. It never throws for what the server, the network or the mail does.
    Outcome send(QueuedMail mail) {
        MimeMessage message;
        try {
            message = message(mail);
            message.saveChanges();
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            return new Outcome.RefusedForGood("cannot be encoded", "The mail cannot be encoded: " + e);
        }
        var outcome = attempt(message);
        // A kept connection that the server has closed meanwhile says nothing about the mail, nor about the server.
        return outcome.isPresent() ? outcome.get() : attempt(message).orElse(BROKEN_OFF);
    }

    /// Empty when the connection was one kept from before and broke before the server had the mail.
    private Optional<Outcome> attempt(MimeMessage message) {
        WatchedTransport open;
        try {
            open = connected();
        } catch (MessagingException e) {
            return Optional.of(new Outcome.Unreachable(String.valueOf(e.getMessage())));
        }
        try {
            open.sendMessage(message, message.getAllRecipients());
            mails++;
            lastUse = clock.instant();
            return Optional.of(new Outcome.Accepted());
        } catch (MessagingException | RuntimeException e) {
            var kept = mails > 0;
            close(); // the next mail begins anew, whatever this one left behind
            var outcome = outcome(open, e);
            return kept && outcome.equals(BROKEN_OFF) ? Optional.empty() : Optional.of(outcome);
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // it was broken already
            }
            transport = null;
        }
    }

    private WatchedTransport connected() throws MessagingException {
        var open = transport;
        if (open != null
                && (mails >= config.smtp().mailsPerConnection()
                        || (lastUse.plus(FRESH).isBefore(clock.instant()) && !open.isConnected()))) {
            close();
            open = null;
        }
        if (open == null) {
            open = new WatchedTransport(session, config.smtp().tls() == MailConfig.Tls.SMTPS);
            open.connect(
                    config.smtp().host(),
                    config.smtp().port(),
                    config.smtp().username().orElse(null),
                    config.smtp().password().orElse(null));
            transport = open;
            mails = 0;
        }
        return open;
    }

    /// What a failure says about the mail. The server's words are kept as the reason; they may hold the address, so
    /// the log gets only the summary.
    private static Outcome outcome(WatchedTransport transport, Exception failure) {
        var code = code(failure).orElse(-1);
        var words = String.valueOf(failure.getMessage()).strip();
        if (transport.handedOver && code < 400) {
            return new Outcome.Uncertain("No answer after the last byte: " + words);
        }
        if (code == 421 || (isAboutUs(failure) && code != 552)) { // 552: this mail is too large
            return new Outcome.Unreachable(words);
        }
        if (code >= 500) {
            return new Outcome.RefusedForGood("refused with " + code, reply(failure));
        }
        if (code >= 400) {
            return new Outcome.RefusedForNow("refused for now with " + code, reply(failure));
        }
        return BROKEN_OFF;
    }

    /// The server refused the sender, and so would with every mail.
    private static boolean isAboutUs(Exception failure) {
        return failure instanceof SMTPSendFailedException refused
                && refused.getCommand().startsWith("MAIL FROM");
    }

    /// The answer of the server, if it gave one.
    private static Optional<Integer> code(@Nullable Exception failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case SMTPAddressFailedException e -> Optional.of(e.getReturnCode());
            case SMTPSendFailedException e -> Optional.of(e.getReturnCode());
            case MessagingException e -> code(e.getNextException());
            default -> Optional.empty();
        };
    }

    private static String reply(Exception failure) {
        return failure instanceof MessagingException e
                        && !(failure instanceof SMTPSendFailedException)
                        && e.getNextException() != null
                ? String.valueOf(e.getNextException().getMessage()).strip()
                : String.valueOf(failure.getMessage()).strip();
    }

    private MimeMessage message(QueuedMail mail) throws MessagingException, UnsupportedEncodingException {
        var message = new IdentifiedMessage(session, "<" + mail.id() + "@" + domain + ">");
        message.setFrom(new InternetAddress(config.from(), config.fromName(), StandardCharsets.UTF_8.name()));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(new MailAddress(mail.address()).value()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
        var language = Language.of(mail.language()).orElseThrow().bcp47();
        message.setContentLanguage(new String[] {language});
        // No holiday notice is to answer a program (RFC 3834, and what Exchange understands).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.series() != null) {
            message.setHeader("Precedence", "bulk");
        }
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        message.setContent(new MimeMultipart(
                "alternative", part(mail.text(), "plain", language), part(mail.html(), "html", language)));
        return message;
    }

    private static MimeBodyPart part(String text, String kind, String language) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), StandardCharsets.UTF_8.name(), kind); // as MIME wants its lines
        part.setContentLanguage(new String[] {language});
        return part;
    }

    private static Properties properties(MailConfig config) {
        var protocol = config.smtp().tls() == MailConfig.Tls.SMTPS ? "mail.smtps." : "mail.smtp.";
        var timeout = Long.toString(config.smtp().timeout().toMillis());
        var properties = new Properties();
        properties.put(
                protocol + "connectiontimeout",
                Long.toString(config.smtp().connectTimeout().toMillis()));
        properties.put(protocol + "timeout", timeout);
        properties.put(protocol + "writetimeout", timeout);
        properties.put(
                protocol + "auth", Boolean.toString(config.smtp().username().isPresent()));
        properties.put(protocol + "from", config.from());
        properties.put(protocol + "quitwait", "false");
        properties.put(protocol + "userset", "true");
        properties.put(protocol + "ssl.checkserveridentity", "true");
        var startTls = Boolean.toString(config.smtp().tls() == MailConfig.Tls.STARTTLS);
        properties.put(protocol + "starttls.enable", startTls);
        properties.put(protocol + "starttls.required", startTls);
        properties.put("mail.mime.charset", StandardCharsets.UTF_8.name());
        return properties;
    }

    /// Keeps the `Message-ID` it is given, which the library would replace: the same mail sent twice has one id.
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /// Notes that the last byte of a mail is about to be written.
    private static final class WatchedTransport extends SMTPTransport {

        private volatile boolean handedOver;

        WatchedTransport(Session session, boolean ssl) {
            super(session, null, ssl ? "smtps" : "smtp", ssl);
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the lock is taken by super, before it matters
        public void sendMessage(jakarta.mail.Message message, Address[] addresses) throws MessagingException {
            handedOver = false;
            super.sendMessage(message, addresses);
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            handedOver = true;
            super.finishData();
        }
    }
}
