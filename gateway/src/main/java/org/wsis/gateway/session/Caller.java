package org.wsis.gateway.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as the gateway needs to know: nobody in particular, a person with a session cookie,
/// or a program with a bearer token.
public final class Caller {

    private static final String KEY = Caller.class.getName();
    private static final Caller NOBODY = new Caller(null, false);

    private final @Nullable SecurityIdentity identity;
    private final boolean byCookie;

    private Caller(@Nullable SecurityIdentity identity, boolean byCookie) {
        this.identity = identity;
        this.byCookie = byCookie;
    }

    /// The caller of this request; nobody, until [Recognising] has found out more.
    public static Caller of(RoutingContext routing) {
        Caller known = routing.get(KEY);
        return known == null ? NOBODY : known;
    }

    static void remember(RoutingContext routing, SecurityIdentity identity, boolean byCookie) {
        routing.put(KEY, identity.isAnonymous() ? NOBODY : new Caller(identity, byCookie));
    }

    /// True for a browser with a session. Such a request can be forged by another site, one with a bearer token
    /// can't.
    public boolean byCookie() {
        return byCookie;
    }

    /// True for anybody who has been recognised.
    public boolean isKnown() {
        return identity != null;
    }

    /// The opaque id of the account; empty for nobody in particular.
    public Optional<String> subject() {
        return Optional.ofNullable(identity).map(known -> known.getPrincipal().getName());
    }

    Set<String> roles() {
        return identity == null ? Set.of() : identity.getRoles();
    }

    /// When the person last showed who they are. Empty for nobody, and where the token does not say.
    Optional<Instant> authenticatedAt() {
        return claim("auth_time")
                .map(Long::parseLong)
                .filter(seconds -> seconds > 0) // a token that does not say is read as 0
                .map(Instant::ofEpochSecond);
    }

    /// How well they did; empty where the token does not say.
    String acr() {
        return claim("acr").orElse("");
    }

    private Optional<String> claim(String name) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>claim(name).map(Object::toString)
                : Optional.empty();
    }

    /// What a service gets in order to check for itself who is asking.
    public Optional<String> accessToken() {
        return Optional.ofNullable(identity)
                .map(known -> known.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }
}
