package org.wsis.pages;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The account a page is shown to: no more of it than a page needs. Both parts are empty for somebody who is not
/// signed in.
///
/// @param subject the opaque id at the identity provider
/// @param session the id of the session at the identity provider
public record Account(String subject, String session) {

    /// Nobody: not signed in, or with a token that is not worth anything any more.
    public static final Account NONE = new Account("", "");

    /// Whose request this is. Looks at the token if nobody has yet. On the event loop it does not wait for that:
    /// an error page made there may then offer to sign in to somebody who is.
    public static Account of(RoutingContext request) {
        var pending = QuarkusHttpUser.getSecurityIdentity(request, null).subscribeAsCompletionStage();
        try {
            return Optional.ofNullable(
                            BlockingOperationControl.isBlockingAllowed() ? pending.join() : pending.getNow(null))
                    .map(Account::of)
                    .orElse(NONE);
        } catch (CompletionException | CancellationException notAuthenticated) {
            return NONE;
        }
    }

    /// The account of an identity.
    public static Account of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return NONE;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Account(claim(token, "sub"), claim(token, "sid"));
        }
        return new Account(identity.getPrincipal().getName(), "");
    }

    /// Whether somebody is signed in.
    public boolean isSignedIn() {
        return !subject.isEmpty();
    }

    private static String claim(JsonWebToken token, String name) {
        return token.claim(name).map(Object::toString).orElse("");
    }
}
