package org.wsis.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import org.wsis.referencedata.Language;

/// Keycloak asks for the password in the language of the page the person came from.
@ApplicationScoped
@Unremovable // the extension looks it up by type, which the container does not see
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class LoginLanguage implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        var path = redirect.routingContext().request().path();
        Language.of(path.split("/", 3)[1])
                .ifPresent(language -> redirect.additionalQueryParams().add("ui_locales", keycloakName(language)));
    }

    /// Keycloak has called simplified Chinese `zh-CN` for long and `zh-Hans` lately; it takes the first it knows.
    private static String keycloakName(Language language) {
        return language == Language.ZH ? "zh-Hans zh-CN zh" : language.code();
    }
}
