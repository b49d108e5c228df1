package org.wsis.stocktaking.entries;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as the register cares: the opaque subject of the access token, and whether it is a moderator.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    /// Made by the container.
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The person, where a resource has made sure that somebody is signed in.
    public UUID person() {
        var person = personOrNull();
        if (person == null) {
            throw new UnauthorizedException();
        }
        return person;
    }

    /// The person, or null when nobody is signed in.
    public @Nullable UUID personOrNull() {
        return identity.getPrincipal() instanceof JsonWebToken token ? UUID.fromString(token.getSubject()) : null;
    }

    /// Whether the person may review.
    public boolean isModerator() {
        return identity.hasRole("moderator");
    }
}
