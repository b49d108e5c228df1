package org.wsis.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.FormToken;
import org.wsis.pages.stylesheet.StyleSheet;
import org.wsis.referencedata.Language;

/// Everything around the content of a page: read from the request alone, so a resource hands over only its own
/// data and the template includes `layout`. Templates reach it as `{cdi:page}`.
@Named("page")
@RequestScoped
public class PageFrame {

    private final RoutingContext request;
    private final PageAddress address;
    private final Language language;
    private final Theme theme;
    private final Account account;
    private final FormToken formToken;
    private final StyleSheet styleSheet;
    private final PagesConfig config;

    PageFrame(CurrentVertxRequest current, FormToken formToken, StyleSheet styleSheet, PagesConfig config) {
        this.request = current.getCurrent();
        this.address = PageAddress.of(
                Optional.ofNullable(request.request().path()).orElse("/"),
                Optional.ofNullable(request.request().query()));
        this.language = address.language().orElseGet(() -> LanguageNegotiation.bestFor(header("Accept-Language")));
        this.theme = Optional.ofNullable(request.request().getCookie(Theme.COOKIE))
                .flatMap(cookie -> Theme.of(cookie.getValue()))
                .orElse(Theme.AUTO);
        this.account = Account.of(request);
        this.formToken = formToken;
        this.styleSheet = styleSheet;
        this.config = config;
    }

    /// The language of the page.
    public Language language() {
        return language;
    }

    /// All six languages, for the bar.
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /// Whether this is the language of the page.
    public boolean speaks(Language other) {
        return other == language;
    }

    /// The same page with the same query in another language.
    public String in(Language other) {
        return address.in(other);
    }

    /// The same as an absolute address, as search engines want it.
    public String absoluteIn(Language other) {
        HttpServerRequest asked = request.request();
        return asked.scheme() + "://" + asked.authority() + in(other);
    }

    /// The path and query of this page.
    public String here() {
        return in(language);
    }

    /// The address of a page of the suite in the language of this page.
    ///
    /// @param path path and query after the language: `/stocktaking/entries?q=…`
    public String link(String path) {
        return "/" + language.code() + path;
    }

    /// Where signing in leads, and from there back to this page.
    public String signInAddress() {
        return link("/sign-in?to=" + encoded(here()));
    }

    /// The address that changes the theme and comes back to this page.
    public String displayAddress(Theme wanted) {
        return link("/display?theme=" + wanted.code() + "&to=" + encoded(here()));
    }

    /// The service whose page this is, if it is one of theirs.
    public @Nullable Service service() {
        return address.language().flatMap(any -> Service.ofPath(address.rest())).orElse(null);
    }

    /// The four services, for the navigation.
    public List<Service> services() {
        return List.of(Service.values());
    }

    /// The account it is shown to.
    public Account account() {
        return account;
    }

    /// The theme the person chose.
    public Theme theme() {
        return theme;
    }

    /// The themes to choose from.
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /// Whether a band says that the data are samples.
    public boolean sampleData() {
        return config.sampleData();
    }

    /// A token for the forms of this page.
    public String formToken() {
        return formToken.issue(account);
    }

    /// The address of the style sheet.
    public String styleSheet() {
        return styleSheet.address();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.request().getHeader(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
