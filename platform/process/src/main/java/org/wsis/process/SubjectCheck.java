package org.wsis.process;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// A person is known by the UUID that the realm has given them, and rows, events and log lines keep it as one.
///
/// A token of the realm that says it otherwise, or not at all, is a bad token and refused as such: before any code of a
/// service reads it, and in all of them alike.
@Singleton
class SubjectCheck implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !isUuid(token.getSubject())) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The subject of the token is no UUID"));
        }
        return Uni.createFrom().item(identity);
    }

    /// As the realm writes it: the JDK also reads `1-2-3-4-5`, and would make two spellings one person.
    private static boolean isUuid(@Nullable String subject) {
        try {
            return subject != null && UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
