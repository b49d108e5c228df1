package org.wsis.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.conditional.ETags;
import org.wsis.problems.idempotency.Idempotency;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// Does by turns everything that a resource may do wrong, or have done to it.
@Path("/api/things")
@RunOnVirtualThread
@ApplicationScoped
public class ThingResource {

    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    ThingResource(Idempotency idempotency, SecurityIdentity caller) {
        this.idempotency = idempotency;
        this.caller = caller;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Place(@NotBlank String name) {}

    record Order(
            @NotBlank String title,
            @Positive int count,
            @Nullable Colour colour,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable Boolean urgent,
            @Nullable UUID parent,
            @Nullable List<@Valid Place> places,
            @Nullable List<@NotBlank String> tags,
            @Nullable Map<String, @Valid Place> byLanguage,
            @Nullable JsonNode extra,
            @JsonProperty("contact-name") @NotBlank String contactName) {}

    @POST
    @PermitAll
    public Map<String, String> order(@Valid Order order) {
        return Map.of("title", order.title());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@RestPath UUID id, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        var thing = Thing.<Thing>findById(id);
        if (thing == null) {
            throw HttpRefusal.NOT_FOUND.because("No thing has id " + id + ".");
        }
        return ETags.answer(ifNoneMatch, ETags.of(thing.version), thing::view);
    }

    @PUT
    @Path("/{id}")
    @PermitAll
    @Transactional
    public Thing.View rename(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid Place place) {
        var thing = Thing.<Thing>findById(id, LockModeType.PESSIMISTIC_WRITE);
        ETags.requireMatch(ifMatch, thing.version);
        thing.title = place.name();
        return thing.view();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("moderator")
    public void delete(@RestPath UUID id) {
        Thing.deleteById(id);
    }

    @GET
    @PermitAll
    public Page<Thing.View> list(@BeanParam PageRequest page, @RestQuery @Nullable String prefix) {
        var list = "things:by-title:" + prefix;
        var after = page.after(list).map(cursor -> cursor.text(0)).orElse("");
        var found = Thing.<Thing>find("title > ?1 and title like ?2 order by title", after, prefix + "%")
                .page(0, page.limitAndOne())
                .list();
        return Page.of(found, page, thing -> Cursor.after(list, thing.title))
                .ofAbout(12)
                .map(Thing::view);
    }

    @POST
    @Path("/once")
    @RolesAllowed("participant")
    @Transactional
    public Thing.View createOnce(@RestHeader("Idempotency-Key") @Nullable String key, @Valid Place place) {
        var subject = caller.getPrincipal().getName();
        return idempotency.answerOnce(key, subject, List.of("create", place), Thing.View.class, () -> {
            var thing = new Thing(UUID.randomUUID(), place.name());
            thing.persistAndFlush();
            return thing.view();
        });
    }

    @GET
    @Path("/count/{word}")
    @PermitAll
    public String count(@RestPath String word, @RestQuery @Max(9) int most, @RestQuery @Nullable UUID parent) {
        return word + most + parent;
    }

    @GET
    @Path("/me")
    @RolesAllowed("participant")
    public String me() {
        return caller.getPrincipal().getName();
    }

    @GET
    @Path("/forgotten")
    public String annotated() {
        return "by nobody";
    }

    @GET
    @Path("/taken")
    @PermitAll
    public String taken() {
        throw ThingRefusal.ALREADY_TAKEN
                .because("Somebody was faster.", Problem.Field.at("/title", "is taken"))
                .with("Retry-After", "7");
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret of the house");
    }

    @GET
    @Path("/busy")
    @PermitAll
    public String busy() {
        throw new jakarta.ws.rs.ServiceUnavailableException();
    }

    @POST
    @Path("/form")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public int form(@FormParam("text") @Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
