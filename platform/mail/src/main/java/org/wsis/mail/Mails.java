package org.wsis.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wsis.mail.links.SignedLinks;
import org.wsis.process.Ids;

/// The only way by which mails leave a service: what is added here is sent if, and only if, the transaction commits,
/// and it is sent once however often it is added.
@ApplicationScoped
public class Mails {

    /// Two years: a link in a mail of last year must still lead out of the next.
    static final Duration UNSUBSCRIBE_WITHIN = Duration.ofDays(730);

    private final MailRows rows;
    private final Contacts contacts;
    private final Letters letters;
    private final SignedLinks links;
    private final PublicPages pages;
    private final MailConfig config;
    private final Clock clock;
    private final String service;

    Mails(
            MailRows rows,
            Contacts contacts,
            Letters letters,
            SignedLinks links,
            PublicPages pages,
            MailConfig config,
            Clock clock,
            @ConfigProperty(name = "wsis.service") String service) {
        this.rows = rows;
        this.contacts = contacts;
        this.letters = letters;
        this.links = links;
        this.pages = pages;
        this.config = config;
        this.clock = clock;
        this.service = service;
    }

    /// What became of a mail that was added.
    public enum Added {
        /// It goes out after the commit.
        YES,
        /// A mail with this key was added before; nothing happens.
        ALREADY,
        /// It belongs to a series, and the person wants none of those.
        UNWANTED
    }

    /// Where a mail is on its way.
    public enum State {
        /// Goes out as soon as it is its turn.
        WAITING,
        /// Kept back with its series.
        HELD,
        /// Being handed to the mail server now.
        SENDING,
        /// The mail server has it.
        SENT,
        /// Nobody knows whether the mail server has it, and it is not sent again.
        UNCERTAIN,
        /// Given up, with a reason.
        DEAD
    }

    /// Writes the mail in the caller's transaction, and refuses to run without one.
    @Transactional(TxType.MANDATORY)
    public Added add(Mail mail) {
        var person = mail.person();
        if (mail.series().isPresent() && person.filter(contacts::isUnsubscribed).isPresent()) {
            return Added.UNWANTED;
        }
        if (rows.knows(mail.key())) {
            return Added.ALREADY; // before the work of writing it; the insert decides
        }
        var now = clock.instant();
        var link = mail.series()
                .flatMap(series -> person)
                .map(id -> links.sign(Unsubscribing.PURPOSE, id.toString(), now.plus(UNSUBSCRIBE_WITHIN)));
        var bodies = letters.write(
                mail, link.map(signed -> pages.page(mail.language(), "/" + service + "/unsubscribe", signed)));
        var oneClick = link.map(signed -> pages.address("/api/" + service + "/v1/unsubscribe?link=" + signed));
        var giveUp = now.plus(config.sending().patience());
        return rows.insert(Ids.next(), mail, bodies, oneClick, now, giveUp) ? Added.YES : Added.ALREADY;
    }

    /// How many mails of a series are in which state.
    public Progress progress(String series) {
        return new Progress(rows.counts(series));
    }

    /// How far a series is.
    ///
    /// @param counts only of the states in which there are mails
    public record Progress(Map<State, Long> counts) {

        public Progress {
            counts = Map.copyOf(counts);
        }

        /// How many are in this state.
        public long in(State state) {
            return counts.getOrDefault(state, 0L);
        }

        /// How many there are.
        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /// How many have not ended yet.
        public long left() {
            return in(State.WAITING) + in(State.HELD) + in(State.SENDING);
        }
    }

    /// Keeps back what of a series has not gone yet. What is on its way still goes.
    ///
    /// @return how many mails
    @Transactional(TxType.MANDATORY)
    public int hold(String series) {
        return rows.move(series, State.WAITING, State.HELD);
    }

    /// Lets a series go on.
    ///
    /// @return how many mails
    @Transactional(TxType.MANDATORY)
    public int release(String series) {
        return rows.move(series, State.HELD, State.WAITING);
    }

    /// Erases a person: mails to her that wait never go, of those that went only the keys stay. Her contact is
    /// erased by [Contacts#erase].
    @Transactional(TxType.MANDATORY)
    public void erase(UUID person) {
        rows.erase(person);
    }

    /// Erases an address that belongs to no account, an invited person's for one.
    @Transactional(TxType.MANDATORY)
    public void erase(MailAddress address) {
        rows.erase(address);
    }

    /// The state of one mail, by its key.
    public Optional<State> stateOf(String key) {
        return rows.stateOf(key);
    }
}
