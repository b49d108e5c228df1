package org.wsis.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.wsis.localplatform.RunningSuite;

import static org.assertj.core.api.Assertions.assertThat;

/// Starts the suite and the browser once for all tests, and stops them after the last one.
///
/// After each class it looks into the logs: whatever the tests sent, nothing may be an error of ours.
/// [UnderFaultsTest] is excused, because it kills what others need.
final class WholeSuite implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace OURS = Namespace.create(WholeSuite.class);

    private record Started(RunningSuite suite, ServiceLogs logs, Chromium browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            suite.close();
        }
    }

    private static volatile @Nullable Started started;
    private static volatile @Nullable String failure;

    static RunningSuite suite() {
        return started().suite();
    }

    static Chromium browser() {
        return started().browser();
    }

    static ServiceLogs logs() {
        return started().logs();
    }

    private static Started started() {
        return Objects.requireNonNull(started, "The test class must be extended with WholeSuite");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (failure != null) {
            throw new IllegalStateException("The suite did not start for an earlier class: " + failure);
        }
        context.getRoot().getStore(OURS).computeIfAbsent("started", _ -> startOrRemember());
        logs().remember();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass() != UnderFaultsTest.class) {
            assertThat(logs().errors()).as("lines of level ERROR in the logs").isEmpty();
        }
    }

    /// One failed start is enough: it takes minutes.
    private static Started startOrRemember() {
        try {
            return start();
        } catch (RuntimeException e) {
            failure = e.getMessage();
            throw e;
        }
    }

    private static Started start() {
        try {
            var browser = Chromium.found(); // before the suite: without a browser nothing needs to be started
            var suite = RunningSuite.start(Path.of("target", "suite"), System.out);
            var all = new Started(suite, new ServiceLogs(suite), browser);
            started = all;
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
