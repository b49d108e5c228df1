package org.wsis.pages.forms;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.wsis.pages.Account;

/// Lets no form through that does not carry the token of its session. It holds for every page path, so that no
/// resource can forget it; the API is asked with a bearer token, which no other site can send.
@ApplicationScoped
public class FormTokenCheck {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final FormToken token;

    FormTokenCheck(FormToken token) {
        this.token = token;
    }

    /// Refuses a form without its token, before the resource sees it.
    @WithFormRead
    @ServerRequestFilter
    public void check(ContainerRequestContext request, RoutingContext routing) {
        if (SAFE.contains(request.getMethod()) || isForPrograms(routing.normalizedPath())) {
            return;
        }
        var typed = typed();
        if (!token.accepts(Account.of(routing), typed.value(FormToken.FIELD).orElse(null))) {
            typed.keepFor(routing);
            throw FormRefusal.FORM_NOT_OF_THIS_SESSION.because(
                    "The hidden field " + FormToken.FIELD + " is missing or does not belong to this session.");
        }
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/q/");
    }

    private static TypedForm typed() {
        return Optional.ofNullable(CurrentRequestManager.get().getFormData())
                .map(TypedForm::of)
                .orElse(TypedForm.EMPTY);
    }
}
