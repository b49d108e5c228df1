package org.wsis.mail;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// A person does something, by a program or on a page.
@Path("/")
@Authenticated
@RunOnVirtualThread
class PersonResource {

    private final Contacts contacts;
    private final JsonWebToken token;

    PersonResource(Contacts contacts, JsonWebToken token) {
        this.contacts = contacts;
        this.token = token;
    }

    record Known(String address, String name, String language) {}

    @POST
    @Path("/api/stocktaking/v1/act")
    @Transactional
    public Known act() {
        contacts.noteCaller();
        return known();
    }

    @GET
    @Path("/{lang}/stocktaking/act")
    @Transactional
    public Known actOnPage() {
        contacts.noteCaller();
        return known();
    }

    private Known known() {
        return contacts.of(UUID.fromString(token.getSubject()))
                .map(one -> new Known(
                        one.address().value(),
                        one.name().orElse(""),
                        one.language().code()))
                .orElse(new Known("", "", ""));
    }
}
