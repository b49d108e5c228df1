package org.wsis.gateway.session;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// Signing out a second time, in another tab or after the session has run out, leads home like the first.
/// Without this the form token, which belongs to the session that is over, would be refused.
@ApplicationScoped
class SignedOutAlready {

    private static final Pattern SIGN_OUT = Pattern.compile("/(ar|zh|en|fr|ru|es)/sign-out");

    void register(@Observes Filters filters) {
        filters.register(SignedOutAlready::check, Recognising.PRIORITY - 10);
    }

    private static void check(RoutingContext routing) {
        var asked = SIGN_OUT.matcher(routing.request().path());
        if (HttpMethod.POST.equals(routing.request().method())
                && asked.matches()
                && !Caller.of(routing).isKnown()) {
            routing.request().resume();
            routing.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/" + asked.group(1) + "/")
                    .end();
        } else {
            routing.next();
        }
    }
}
