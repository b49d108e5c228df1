package org.wsis.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody at a browser, who meets no page that breaks.
record Visitor(BrowserContext context, Page page, List<String> broken) implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    static Visitor in(BrowserContext context) {
        var visitor = new Visitor(context, context.newPage(), new CopyOnWriteArrayList<>());
        visitor.page().onResponse(response -> {
            if (response.status() >= 500) {
                visitor.broken().add(response.status() + " " + response.url());
            }
        });
        return visitor;
    }

    /// Opens a page of the suite.
    Response open(String path) {
        return page.navigate(WholeSuite.suite().address() + path);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /// Presses what is there. Playwright would first wait until it does not move, which it never learns from a
    /// page without scripts.
    void press(String selector) {
        find(selector).first().click(new Locator.ClickOptions().setForce(true));
    }

    /// Chooses a radio button or a check box.
    void choose(String selector) {
        find(selector).check(new Locator.CheckOptions().setForce(true));
    }

    /// Types the demo account of the role into Keycloak's page, which is shown now.
    void signInAs(String role) {
        assertThat(page.url()).startsWith(WholeSuite.suite().realm());
        find("#username").fill(role + "@wsis.example");
        find("#password").fill("wsis");
        press("#kc-login");
        assertThat(page.url()).startsWith(WholeSuite.suite().address());
    }

    /// The cookies that the browser would send to our pages. Keycloak has its own, below its own path.
    List<Cookie> ourCookies() {
        return context.cookies(WholeSuite.suite().address() + "en/");
    }

    /// How many pixels of the page can only be seen by moving it sideways.
    int sidewaysOverflow() {
        var widths = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
        return ((Number) page.evaluate(widths)).intValue();
    }

    /// Keeps a picture of the whole page for people to look at.
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        assertThat(broken).as("pages that broke").isEmpty();
    }
}
