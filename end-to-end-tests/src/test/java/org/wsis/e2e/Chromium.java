package org.wsis.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/// The browser of this machine, without a window.
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> ON_MACOS = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program));
    }

    /// The one that `CHROME` names, or that is installed in a usual place.
    static Chromium found() {
        return new Chromium(candidates()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The end-to-end tests need a browser: "
                        + "install Chromium or Google Chrome, or set CHROME to it.")));
    }

    private static Stream<Path> candidates() {
        var named = System.getenv("CHROME");
        if (named != null && !named.isBlank()) {
            return Stream.of(Path.of(named));
        }
        var path = System.getenv().getOrDefault("PATH", "");
        var inPath = NAMES.stream().flatMap(name -> Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)));
        return Stream.concat(inPath, ON_MACOS.stream());
    }

    /// A person at a window of this width who has never been here, in a browser that runs no script of the page.
    Visitor visitor(int width) {
        return visitor(width, ColorScheme.LIGHT, false);
    }

    /// The same with a colour scheme; a program that judges pages needs scripts.
    Visitor visitor(int width, ColorScheme colours, boolean withScripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(colours)
                .setJavaScriptEnabled(withScripts));
        context.setDefaultTimeout(20_000);
        return Visitor.in(context);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
