package org.wsis.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/// Somebody who is signed in and is sent to Keycloak all the same is sent there to show anew that it is them: a session
/// that Keycloak remembers is not enough.
@ApplicationScoped
@Unremovable // the extension looks it up by type, which the container does not see
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class StepUpPrompt implements OidcRedirectFilter {

    private final StepUpConfig config;

    StepUpPrompt(StepUpConfig config) {
        this.config = config;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (Caller.of(redirect.routingContext()).isKnown()) {
            redirect.additionalQueryParams().add("prompt", "login");
            config.acr().ifPresent(acr -> redirect.additionalQueryParams().add("acr_values", acr));
        }
    }
}
