package org.wsis.mail;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.wsis.pages.LanguageNegotiation;
import org.wsis.referencedata.Language;

/// How to reach the people of this service, as their own access tokens said when they last did something here. Each
/// service keeps its own: none of it ever stands in an event.
@ApplicationScoped
public class Contacts {

    private static final int LONGEST_NAME = 200;

    private final DataSource db;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Contacts(DataSource db, Clock clock, SecurityIdentity identity, CurrentVertxRequest request) {
        this.db = db;
        this.clock = clock;
        this.identity = identity;
        this.request = request;
    }

    /// Notes how to reach the person who is asking, in the transaction of what she does. Her language is that of the
    /// page she uses, else the one she chose at the identity provider, else the one her program asks for. A token
    /// without a verified address changes nothing.
    @Transactional(TxType.MANDATORY)
    public void noteCaller() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        verifiedAddress(token)
                .ifPresent(address ->
                        note(UUID.fromString(token.getSubject()), address, text(token, "name"), languageOf(token)));
    }

    /// Notes a contact from elsewhere. Without a language the one known stays; a new person gets English.
    @Transactional(TxType.MANDATORY)
    public void note(UUID person, MailAddress address, Optional<String> name, Optional<Language> language) {
        try (var connection = db.getConnection();
                var insert = connection.prepareStatement("""
                        insert into mail_contact as known (person, address, name, language, noted_at)
                        values (?, ?, ?, coalesce(?, 'en'), ?)
                        on conflict (person) do update
                           set address = excluded.address,
                               name = coalesce(excluded.name, known.name),
                               language = coalesce(?, known.language),
                               noted_at = excluded.noted_at
                         where (known.address, known.name, known.language)
                               is distinct from (excluded.address, coalesce(excluded.name, known.name),
                                                 coalesce(?, known.language))
                        """)) {
            var code = language.map(Language::code).orElse(null);
            insert.setObject(1, person);
            insert.setString(2, address.value());
            insert.setString(3, name.map(Contacts::cut).orElse(null));
            insert.setString(4, code);
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(6, code);
            insert.setString(7, code);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The contact cannot be kept", e);
        }
    }

    /// How to reach the person; empty when she never did anything here with a verified address.
    public Optional<Contact> of(UUID person) {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement(
                        "select address, name, language from mail_contact where person = ?")) {
            query.setObject(1, person);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Contact(
                        person,
                        new MailAddress(row.getString(1)),
                        Optional.ofNullable(row.getString(2)),
                        Language.of(row.getString(3)).orElse(Language.EN)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The contact cannot be read", e);
        }
    }

    /// Erases all that is known of how to reach a person. Her mails are erased by [Mails#erase(UUID)].
    @Transactional(TxType.MANDATORY)
    public void erase(UUID person) {
        change("delete from mail_contact where person = ?", person);
    }

    /// Whether she wants no mails of series.
    boolean isUnsubscribed(UUID person) {
        try (var connection = db.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from mail_contact where person = ? and unsubscribed_at is not null")) {
            query.setObject(1, person);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The contact cannot be read", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void unsubscribe(UUID person) {
        change("update mail_contact set unsubscribed_at = now() where person = ? and unsubscribed_at is null", person);
    }

    private void change(String sql, UUID person) {
        try (var connection = db.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, person);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The contact cannot be changed", e);
        }
    }

    private static Optional<MailAddress> verifiedAddress(JsonWebToken token) {
        var verified = token.claim("email_verified").map(Object::toString).filter("true"::equals);
        return verified.flatMap(yes -> text(token, "email")).flatMap(MailAddress::of);
    }

    private Optional<Language> languageOf(JsonWebToken token) {
        var routing = Optional.ofNullable(request.getCurrent());
        return routing.flatMap(Contacts::ofPage)
                .or(() -> text(token, "locale").flatMap(Contacts::ofTag))
                .or(() -> routing.map(asked -> asked.request().getHeader("Accept-Language"))
                        .map(header -> LanguageNegotiation.bestFor(Optional.of(header))));
    }

    private static Optional<Language> ofPage(RoutingContext request) {
        var path = Optional.ofNullable(request.request().path()).orElse("/");
        var end = path.indexOf('/', 1);
        return Language.of(path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end));
    }

    /// `zh-CN` is one of ours too.
    private static Optional<Language> ofTag(String tag) {
        return Language.of(tag.split("[-_]", 2)[0]);
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.claim(claim).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String cut(String name) {
        var readable = name.replace('\0', '\uFFFD');
        return readable.length() <= LONGEST_NAME ? readable : readable.substring(0, LONGEST_NAME);
    }
}
