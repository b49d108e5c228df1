package org.wsis.mail;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.wsis.problems.HttpRefusal;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.Page;
import org.wsis.problems.paging.PageRequest;

/// What operators need when mails failed: to see which, why, and to send them again. Whom a mail is for and what it
/// says is not shown.
@Path("/api/{service}/v1/operations/mails")
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Operations: mails", description = "Mails that failed or may not have gone")
class MailOperationsResource {

    private static final String MAILS = "failed-mails:newest:";

    private final MailRows rows;
    private final MailConfig config;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final String ownName;

    MailOperationsResource(
            MailRows rows,
            MailConfig config,
            SecurityIdentity caller,
            Clock clock,
            @ConfigProperty(name = "wsis.service") String ownName) {
        this.rows = rows;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.ownName = ownName;
    }

    /// The two ways in which a mail fails.
    enum Failed {
        DEAD,
        UNCERTAIN;

        Mails.State state() {
            return this == DEAD ? Mails.State.DEAD : Mails.State.UNCERTAIN;
        }
    }

    /// How many mails go out again.
    record SentAgain(int mails) {}

    /// Mails that are dead, or that may or may not have gone; the newest first.
    @GET
    @Operation(summary = "Mails that are dead or uncertain, newest first")
    public Page<MailRows.View> failed(
            @RestPath String service,
            @QueryParam("state") @DefaultValue("DEAD") Failed state,
            @BeanParam PageRequest page) {
        requireOwn(service);
        var list = MAILS + state;
        var after = page.after(list).map(cursor -> cursor.id(0)).orElse(null);
        return Page.of(
                rows.failed(state.state(), after, page.limitAndOne()), page, mail -> Cursor.after(list, mail.id()));
    }

    /// Sends one of them again. An uncertain one may then arrive twice.
    @POST
    @Path("/{id}/send-again")
    @Transactional
    @Operation(summary = "Send a failed mail again; an uncertain one may then arrive twice")
    public void sendAgain(@RestPath String service, @RestPath UUID id) {
        requireOwn(service);
        var mail =
                rows.find(id).orElseThrow(() -> MailRefusal.MAIL_NOT_FOUND.because("No mail has the id " + id + "."));
        if (mail.state() != Mails.State.DEAD && mail.state() != Mails.State.UNCERTAIN) {
            throw MailRefusal.MAIL_NOT_FAILED.because("The mail is " + mail.state() + ".");
        }
        if (mail.erased()) {
            throw MailRefusal.MAIL_ERASED.because("Its address and text are erased.");
        }
        var now = clock.instant();
        rows.sendAgain(id, officer(), now, now.plus(config.sending().patience()));
    }

    /// Sends all dead mails again whose text is still there: after the server refused everybody for a mistake of ours.
    @POST
    @Path("/send-dead-again")
    @Operation(summary = "Send all dead mails again")
    public SentAgain sendDeadAgain(@RestPath String service) {
        requireOwn(service);
        var now = clock.instant();
        return new SentAgain(
                rows.sendDeadAgain(officer(), now, now.plus(config.sending().patience())));
    }

    private String officer() {
        return caller.getPrincipal().getName();
    }

    /// The path has a place for the name so that every service has these addresses below its own.
    private void requireOwn(String service) {
        if (!service.equals(ownName)) {
            throw HttpRefusal.NOT_FOUND.because("This is the service " + ownName + ".");
        }
    }
}
